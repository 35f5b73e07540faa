import type { Answers, AnswerValue } from '../../../src/contract/survey/answers';
import type { Question, QuestionForm, QuestionnaireSnapshot } from '../../../src/contract/survey/questionnaire';
import { emptyHistory } from '../../../src/core/audit/chain';
import type { Engagement } from '../../../src/core/engagement/engagement';
import type { Roster, RosterRow } from '../../../src/core/survey/roster';
import * as g from '../task/given';

export const { at, today, pm } = g;
export const [ann, ben, cleo, dan] = ['customer-ann', 'customer-ben', 'customer-cleo', 'customer-dan'];

export const engagement: Engagement = {
  ...g.engagement,
  customers: [
    { accountId: ann, kind: 'external', roles: ['signatory', 'sponsor'], isPrimary: true },
    { accountId: ben, kind: 'external', roles: ['user'], isPrimary: false },
    { accountId: cleo, kind: 'internal', roles: ['user', 'partner'], isPrimary: false },
    { accountId: dan, kind: 'internal', roles: [], isPrimary: false },
  ],
};

export const question = (key: string, form: QuestionForm, measure: Question['measure'] = null): Question => ({
  key,
  version: 1,
  measure,
  form,
  texts: { 'en-US': { text: `About ${key}?`, version: 1 } },
});

export const scale = (least: number, most: number): QuestionForm => ({ kind: 'scale', least, most });
export const text: QuestionForm = { kind: 'text' };
export const choice: QuestionForm = { kind: 'choice', options: ['yes', 'no'], isMany: false, special: ['cant-say'] };
const choices: QuestionForm = { kind: 'choice', options: ['a', 'b', 'c'], isMany: true, special: ['cant-say'] };

export const nps = question('nps', scale(0, 10), 'nps');
const needed = question('needed', choice);
const several = question('several', choices);
const comment = question('comment', text);

export const questionnaire: QuestionnaireSnapshot = {
  questionnaireId: 'shipped.needs',
  version: 1,
  name: 'Needs',
  surveyKind: 'relationship',
  mainLanguage: 'en-US',
  questions: [nps, needed, several, comment],
  branch: { question: 'nps', atMost: 6, texts: { 'en-US': { text: 'Why?', version: 1 } } },
};

/** Answers by the keys of the questions, each in its first version. */
export const answers = (values: Record<string, AnswerValue>, changes: Partial<Answers> = {}): Answers => ({
  values: Object.fromEntries(Object.entries(values).map(([key, value]) => [`${key}.1`, value])),
  branchText: '',
  wantsCallback: false,
  ...changes,
});

export const row = (accountId: string, changes: Partial<RosterRow> = {}): RosterRow => ({
  accountId,
  role: 'user',
  kind: 'external',
  bucket: 'asked',
  ...changes,
});

export const roster = (changes: Partial<Roster> = {}): Roster => ({
  id: 's00000000000000000000001',
  checkpointId: 'c00000000000000000000001',
  projectId: engagement.projectId,
  engagementId: engagement.id,
  title: 'Midway',
  surveyKind: 'relationship',
  mode: 'named',
  minutes: 2,
  due: '2026-12-04',
  people: [row(ann), row(ben), row(cleo, { bucket: 'asked-recently' })],
  plannedBy: pm,
  createdAt: at,
  toldAt: null,
  state: { name: 'open', since: at },
  history: emptyHistory,
  ...changes,
});
