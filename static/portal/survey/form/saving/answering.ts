import type { Answers, AnswerValue, GivenAnswers } from '../../../../../src/contract/survey/answers';
import { type QuestionnaireSnapshot, surveyLimits } from '../../../../../src/contract/survey/questionnaire';
import { hasBranch, pathOf } from '../../../../../src/core/survey/questionnaire/answers/path';
import { isWritten } from '../../../../../src/core/survey/questionnaire/answers/quotable';
import { answerKey, branchKey } from '../../../../../src/core/survey/questionnaire/key';
import { checkText, type FieldErrors } from '../../../draft/check-text';

export type Asked = Pick<QuestionnaireSnapshot, 'questions' | 'branch'>;

export const nothingAnswered: Answers = { values: {}, branchText: '', wantsCallback: false };

/** Whether what would make a low score right is asked. */
const isBranchAsked = (asked: Asked, answers: Pick<Answers, 'values'>): boolean => hasBranch(pathOf(asked, answers));

/** Answers with others put to them, each as it was typed. */
export function withGiven(before: Answers, given: GivenAnswers): Answers {
  const values: Record<string, AnswerValue> = { ...before.values };
  for (const [key, value] of Object.entries(given.values ?? {})) {
    if (value === null) delete values[key];
    else values[key] = value;
  }
  const agreed = Object.entries({ ...before.quotable, ...given.quotable }).filter(([, isAgreed]) => isAgreed);
  return {
    values,
    branchText: given.branchText === undefined ? before.branchText : (given.branchText ?? ''),
    wantsCallback: given.wantsCallback === undefined ? before.wantsCallback : (given.wantsCallback ?? false),
    ...(agreed.length > 0 && { quotable: Object.fromEntries(agreed.map(([key]) => [key, true as const])) }),
  };
}

/** Two sets of changes as one; the later one counts. */
export const merged = (earlier: GivenAnswers, later: GivenAnswers): GivenAnswers => ({
  ...earlier,
  ...later,
  ...(earlier.values || later.values ? { values: { ...earlier.values, ...later.values } } : {}),
  ...(earlier.quotable || later.quotable ? { quotable: { ...earlier.quotable, ...later.quotable } } : {}),
});

export const isNothing = ({ values = {}, branchText, wantsCallback, quotable = {} }: GivenAnswers): boolean =>
  Object.keys({ ...values, ...quotable }).length === 0 && branchText === undefined && wantsCallback === undefined;

/** Changes without an answer to the branch where that is not asked: the app refuses it, and takes back by itself what it had. */
export function onlyAsked(asked: Asked, saved: Answers, unsent: GivenAnswers): GivenAnswers {
  if (isBranchAsked(asked, withGiven(saved, unsent))) return unsent;
  const { branchText: _, wantsCallback: __, ...rest } = unsent;
  return rest;
}

/** @property aside what was written of a score that was low, for whom it is low again */
export type Answering = { readonly answers: Answers; readonly aside: string };

/**
 * The answers after a change, and the whole of that change. A score that rises takes back what was said of it; as arrow keys run
 * over a scale, words are there again when it falls, but no wish to be called back, nor the word that they may be quoted: that goes with its text.
 */
export function afterChange(
  asked: Asked,
  { answers: before, aside }: Answering,
  given: GivenAnswers,
): { readonly now: Answering; readonly change: GivenAnswers } {
  const after = withGiven(before, given);
  const [was, is] = [isBranchAsked(asked, before), isBranchAsked(asked, after)];
  if (is && !was && asked.branch) {
    const change = { branchText: aside, wantsCallback: false, ...given };
    return withoutGone(asked, { answers: withGiven(before, change), aside: '' }, change);
  }
  if (is) return withoutGone(asked, { answers: after, aside }, given);
  const now = { answers: { ...after, branchText: '', wantsCallback: false }, aside: was ? before.branchText : aside };
  return withoutGone(asked, now, given);
}

/** A change that takes back what was agreed of texts that are there no longer. */
function withoutGone(asked: Asked, now: Answering, change: GivenAnswers) {
  const { answers, aside } = now;
  const gone = Object.keys(answers.quotable ?? {}).filter((key) => !isWritten(asked, answers, key));
  if (gone.length === 0) return { now, change };
  const quotable = Object.fromEntries(gone.map((key) => [key, false]));
  return { now: { answers: withGiven(answers, { quotable }), aside }, change: merged(change, { quotable }) };
}

/** The faults of texts, by the key of the answer, and `branchText`: such a text is not sent. @param limitOf the characters that each may have */
export function faultsIn(
  { values = {}, branchText }: GivenAnswers,
  { questions }: Asked,
  limitOf: (field: string) => number = () => surveyLimits.comment,
): FieldErrors {
  const texts = questions.filter(({ form }) => form.kind === 'text').map(answerKey);
  const faults = texts.map((key) => checkText(key, textOf(values[key]), limitOf(key), false));
  return Object.assign({}, ...faults, checkText('branchText', branchText ?? '', limitOf('branchText'), false));
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Changes as they may be sent, and those that are held back because something is wrong with them. */
export function parted(
  unsent: GivenAnswers,
  asked: Asked,
): { readonly sound: GivenAnswers; readonly held: GivenAnswers } {
  const faults = faultsIn(unsent, asked);
  const isAtFault = (key: string) => Object.hasOwn(faults, key);
  const { values, branchText, wantsCallback, quotable } = unsent;
  const valuesOf = (isWanted: (key: string) => boolean) => {
    const entries = Object.entries(values ?? {}).filter(([key]) => isWanted(key));
    return entries.length > 0 ? { values: Object.fromEntries(entries) } : {};
  };
  const branch = branchText === undefined ? {} : { branchText };
  // What is agreed of a text waits for it: of one that is not there yet, nothing is kept. What is taken back does not wait.
  const fieldOf = (key: string) => (key === branchKey ? 'branchText' : answerKeyOf(asked, key));
  const isHeld = ([key, isAgreed]: readonly [string, boolean]) => isAgreed && isAtFault(fieldOf(key));
  const agreedOf = (isWanted: (entry: readonly [string, boolean]) => boolean) => {
    const entries = Object.entries(quotable ?? {}).filter(isWanted);
    return entries.length > 0 ? { quotable: Object.fromEntries(entries) } : {};
  };
  return {
    sound: {
      ...valuesOf((key) => !isAtFault(key)),
      ...(isAtFault('branchText') ? {} : branch),
      ...(wantsCallback === undefined ? {} : { wantsCallback }),
      ...agreedOf((entry) => !isHeld(entry)),
    },
    held: { ...valuesOf(isAtFault), ...(isAtFault('branchText') ? branch : {}), ...agreedOf(isHeld) },
  };
}

function answerKeyOf({ questions }: Asked, key: string): string {
  const question = questions.find((each) => each.key === key);
  return question ? answerKey(question) : '';
}

/** All words in answers that nobody else has yet, a paragraph each. */
export const wordsIn = ({ values = {}, branchText }: GivenAnswers, { questions }: Asked): string =>
  [...questions.filter(({ form }) => form.kind === 'text').map((each) => textOf(values[answerKey(each)])), branchText]
    .map((each) => (each ?? '').trim())
    .filter((each) => each !== '')
    .join('\n\n');

const isAnswered = (value: AnswerValue | undefined): boolean =>
  typeof value === 'number' || (typeof value === 'string' ? value.trim() !== '' : (value ?? []).length > 0);

/** The keys of the answers that are missing at the end; where nothing but words is asked, some words are needed. */
export function missingIn({ questions }: Asked, { values }: Pick<Answers, 'values'>): readonly string[] {
  const isMissing = (key: string) => !isAnswered(values[key]);
  const needed = questions.filter(({ form }) => form.kind !== 'text').map(answerKey);
  if (needed.length > 0) return needed.filter(isMissing);
  const words = questions.map(answerKey);
  return words.every(isMissing) ? words.slice(0, 1) : [];
}

/** The number of questions with an answer; the branch is counted with its score. */
export const countAnswered = ({ questions }: Asked, { values }: Pick<Answers, 'values'>): number =>
  questions.filter((question) => isAnswered(values[answerKey(question)])).length;
