/** The surveys, the words and the shown parts that tests of the team's screens for surveys have in common. */
import { type ComponentType, createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import german from '../../../../locales/de-DE.json';
import english from '../../../../locales/en-US.json';
import { type ListedCheckpoint, usualThresholds } from '../../../../src/contract/survey/checkpoint';
import { formsOfMeasures } from '../../../../src/contract/survey/measure-forms';
import type { Question, QuestionnaireSnapshot } from '../../../../src/contract/survey/questionnaire';
import type { QuestionResult, ResultsFilter, SurveyResults } from '../../../../src/contract/survey/results';
import type { CheckpointInFull, CommentPage, SurveyComment } from '../../../../src/contract/survey/team-survey';
import { DraftsKeeper } from '../../../../static/draft/drafts';
import { makeTexts, type Texts } from '../../../../static/i18n/texts';
import { TextsContext } from '../../../../static/i18n/use-texts';
import type { Known } from '../../../../static/team/list/definition/known';
import type { Comments } from '../../../../static/team/survey/comments/use-comments';
import { engagement } from '../../samples/samples';

export const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' });
export const inGerman = makeTexts(german, { language: 'de-DE', locale: 'de-DE', timeZone: 'UTC' });
export const personOf = (id: string) => ({ name: id.toUpperCase(), avatar: undefined, isClosed: false });

/** One version is known by its name. */
export const versionOf = (id: string) => (id === '10' ? '1.2' : undefined);

export const known: Known = {
  texts,
  projectKey: 'HAR',
  engagements: new Map([['e1', engagement()]]),
  personOf,
  issueOf: () => undefined,
  versionOf,
};

/** A component as static markup, in a language. */
export const shown = <Props extends object>(
  Shown: ComponentType<Props>,
  props: Props,
  language: Texts = texts,
): string => {
  const around = { reader: 'pm', children: createElement(Shown, props) };
  const kept = createElement(DraftsKeeper, around);
  return renderToStaticMarkup(createElement(TextsContext.Provider, { value: language }, kept));
};

/** The words of markup, without its elements. */
export const wordsIn = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

export const csat: Question = {
  key: 'csat',
  version: 1,
  measure: 'csat',
  form: formsOfMeasures.csat,
  texts: {
    'en-US': { text: 'How satisfied are you?', ends: { least: 'Not at all', most: 'Very' }, version: 1 },
    'de-DE': { text: 'Wie zufrieden sind Sie?', ends: { least: 'Gar nicht', most: 'Sehr' }, version: 1 },
  },
};
export const nps: Question = { ...csat, key: 'nps', measure: 'nps', form: formsOfMeasures.nps };
export const ces: Question = { ...csat, key: 'ces', measure: 'ces', form: formsOfMeasures.ces };
export const needed: Question = {
  key: 'needed',
  version: 1,
  measure: 'needed',
  form: formsOfMeasures.needed,
  texts: {
    'en-US': { text: 'Do you need it?', options: { yes: 'Yes', no: 'No' }, version: 1 },
    'de-DE': { text: 'Brauchen Sie es?', options: { yes: 'Ja', no: 'Nein' }, version: 1 },
  },
};
export const comment: Question = {
  key: 'comment',
  version: 1,
  measure: null,
  form: { kind: 'text' },
  texts: {
    'en-US': { text: 'What else?', version: 1 },
    'de-DE': { text: 'Was noch?', version: 1 },
  },
};

export const questionnaire = (questions: readonly Question[] = [csat, comment]): QuestionnaireSnapshot => ({
  questionnaireId: 'shipped.delivery',
  name: 'After a delivery',
  surveyKind: 'transactional',
  mainLanguage: 'en-US',
  questions,
  branch: null,
  version: 1,
});

export const listed = (changes: Partial<ListedCheckpoint> = {}): ListedCheckpoint => ({
  id: 'c1',
  title: 'Release 1',
  engagementIds: ['e1'],
  mode: 'named',
  opensOn: '2026-12-01',
  windowDays: 14,
  reminders: 'usual',
  occasion: null,
  recurrence: null,
  occasionGone: null,
  occasionUndoneAt: null,
  seriesId: null,
  number: 1,
  surveyKind: 'transactional',
  state: 'planned',
  since: '2026-11-20T09:00:00.000Z',
  cancelledFor: null,
  closesOn: null,
  thresholds: usualThresholds,
  asked: null,
  answered: null,
  lost: null,
  isUnread: false,
  plannedBy: 'pm',
  plannedAt: '2026-11-20T09:00:00.000Z',
  revision: 1,
  ...changes,
});

export const survey = (changes: Partial<CheckpointInFull> = {}): CheckpointInFull => ({
  ...listed(),
  audience: { roles: [], kinds: [], people: [] },
  questionnaire: questionnaire(),
  rosters: [],
  hasResults: false,
  progress: null,
  unreadOverride: null,
  teamMail: null,
  reading: null,
  followUp: null,
  next: null,
  ...changes,
});

export const results = (changes: Partial<SurveyResults> = {}): SurveyResults => ({
  mode: 'named',
  thresholds: usualThresholds,
  filter: { role: null, kind: null },
  asked: 14,
  complete: 10,
  partial: 0,
  declined: 1,
  byName: null,
  noReply: 3,
  isSuppressed: false,
  questions: [],
  ...changes,
});

/** Answers to the question about satisfaction: so many of them 5, all others 2. */
export const satisfiedOf = (satisfied: number, answered: number): QuestionResult => ({
  key: 'csat',
  answered,
  cantSay: 0,
  counts: { ...(satisfied > 0 && { 5: satisfied }), ...(answered > satisfied && { 2: answered - satisfied }) },
  score: { kind: 'share', satisfied },
  isAlike: false,
});

export const said = (key: string, text: string, by: string | null = 'anna'): SurveyComment => ({
  id: `${by ?? 'x'}.${key}.${text.length}`,
  key,
  text,
  by,
  at: by === null ? null : '2026-12-03T09:00:00.000Z',
  answers: null,
  mayQuote: false,
});

/** Filters of results: everybody who was asked, and a part of them. */
export const whole: ResultsFilter = { role: null, kind: null };
export const part: ResultsFilter = { role: 'sponsor', kind: 'external' };

/** A survey by name that is closed, whose results nobody has read yet. */
export const closed = (changes: Partial<CheckpointInFull> = {}) =>
  survey({
    state: 'closed',
    hasResults: true,
    isUnread: true,
    rosters: [
      {
        engagementId: 'e1',
        asked: [
          { accountId: 'anna', role: 'sponsor', kind: 'external', standing: 'complete', putOffOn: null },
          { accountId: 'ben', role: 'user', kind: 'external', standing: 'complete', putOffOn: null },
        ],
        notAsked: {},
        areRatingsUnseen: false,
        elsewhere: { count: 0, people: [] },
      },
    ],
    ...changes,
  });

/** Comments that are loaded, the first page of them if there are more. */
export const loaded = (comments: readonly SurveyComment[], changes: Partial<CommentPage> = {}): Comments => ({
  loaded: { status: 'ready', value: { comments, notes: [], cases: [], next: null, isSuppressed: false, ...changes } },
  reload: async () => {},
  refresh: async () => {},
  put: () => {},
  more: async () => ({ ok: true, value: null }),
});
