import canonicalize from 'canonicalize';
import { languages } from '../../../contract/engagement';
import type { Result } from '../../../contract/result';
import {
  type Branch,
  type BranchDraft,
  type BranchText,
  type Question,
  type QuestionDraft,
  type Questionnaire,
  type QuestionnaireDraft,
  type QuestionnaireScope,
  surveyLimits,
} from '../../../contract/survey/questionnaire';
import { accept, refuse } from '../../result';
import { isSameName } from '../../text/same-name';
import { checkDraft } from './check';
import { reformed, reworded, withText } from './wording';

/** The part of another questionnaire of the same scope that counts: its name, unless it was removed. */
type Beside = Pick<Questionnaire, 'id' | 'name' | 'isRemoved'>;

/** A new questionnaire, with the keys that its draft has. @param others those of the same scope; removed ones don't count */
export function newQuestionnaire(
  others: readonly Beside[],
  draft: QuestionnaireDraft,
  id: string,
  scope: QuestionnaireScope,
): Result<Questionnaire> {
  const checked = checkDraft(draft);
  if (!checked.ok) return checked;
  const present = others.filter(({ isRemoved }) => !isRemoved);
  if (present.some(({ name }) => isSameName(name, checked.value.name))) return nameTaken();
  const limit = surveyLimits.perProject;
  if (present.length >= limit) return refuse('questionnaire-limit-reached', { facts: { limit } });
  const questions = checked.value.questions.map((question) => changedQuestion(begun(question.key, question), question));
  const lastKey = Math.max(0, ...questions.map(({ key }) => numberIn(key)));
  const branch = changedBranch(null, checked.value.branch);
  return accept({ ...checked.value, id, scope, questions, branch, version: 1, lastKey, isRemoved: false });
}

/**
 * A questionnaire as a draft has it. A question keeps its key, whatever else changes; one whose key the questionnaire does not
 * have is new, and is given a key that no question here ever had.
 */
export function editedQuestionnaire<Known extends Questionnaire>(
  others: readonly Beside[],
  before: Known,
  draft: QuestionnaireDraft,
): Result<Known> {
  if (before.isRemoved) return refuse('not-found');
  const checked = checkDraft(draft);
  if (!checked.ok) return checked;
  const { name, surveyKind, mainLanguage } = checked.value;
  const present = others.filter(({ id, isRemoved }) => id !== before.id && !isRemoved);
  if (present.some((other) => isSameName(other.name, name))) return nameTaken();
  let lastKey = before.lastKey;
  const keys = new Map<string, string>();
  const questions = checked.value.questions.map((wanted) => {
    const known = before.questions.find(({ key }) => key === wanted.key);
    if (!known) lastKey += 1;
    const question = known ?? begun(`q${lastKey}`, wanted);
    keys.set(wanted.key, question.key);
    return changedQuestion(question, wanted);
  });
  const branch = changedBranch(before.branch, withKeys(checked.value.branch, keys));
  const after = { ...before, name, surveyKind, mainLanguage, questions, branch, lastKey };
  if (canonicalize(after) === canonicalize(before)) return refuse('unchanged');
  return accept({ ...after, version: before.version + 1 });
}

/** It is kept for the checkpoints that were asked with it, and offered to no new one. */
export const removedQuestionnaire = <Known extends Questionnaire>(questionnaire: Known): Known => ({
  ...questionnaire,
  isRemoved: true,
});

const nameTaken = () => refuse('questionnaire-name-taken', { field: 'name' });

/** The number in a key that the app has given. */
const numberIn = (key: string): number => Number(/^q([1-9]\d{0,5})$/.exec(key)?.[1] ?? 0);

const begun = (key: string, { measure, form }: QuestionDraft): Question => ({
  key,
  version: 1,
  measure,
  form,
  texts: {},
});

/** Words that are gone in a language are blank in their next version, so that a version never stands for other words. */
function changedQuestion(before: Question, { form, measure, texts }: QuestionDraft): Question {
  let question = reformed(before, form, measure);
  for (const language of languages) {
    const wording = texts[language] ?? (question.texts[language] ? { text: '' } : undefined);
    if (wording) question = reworded(question, language, wording);
  }
  return question;
}

function changedBranch(before: Branch | null, wanted: BranchDraft | null): Branch | null {
  if (!wanted) return null;
  let texts: Branch['texts'] = before?.texts ?? {};
  for (const language of languages) {
    const text = wanted.texts[language] ?? (texts[language] ? '' : undefined);
    if (text !== undefined) texts = withText(texts, language, { text }, (kept: BranchText) => ({ text: kept.text }));
  }
  return { question: wanted.question, atMost: wanted.atMost, texts };
}

const withKeys = (branch: BranchDraft | null, keys: ReadonlyMap<string, string>): BranchDraft | null =>
  branch && { ...branch, question: keys.get(branch.question) ?? branch.question };
