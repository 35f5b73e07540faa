import type { Answers, AnswerValue, GivenAnswers } from '../../../../../src/contract/survey/answers';
import type { SurveyForm } from '../../../../../src/contract/survey/portal-survey';
import { answerKey, branchKey } from '../../../../../src/core/survey/questionnaire/key';
import { type Asked, isNothing, merged, nothingAnswered, withGiven } from './answering';

/** A save that was sent and of which it is not known whether it has arrived. */
export type SentAnswers = { readonly given: GivenAnswers; readonly isDone: boolean; readonly isLater?: true };

/**
 * All that the tab keeps of answers by name that have not arrived. @property revision that of the answers to which these are put
 * @property given what was changed since the one that was sent
 */
export type KeptAnswers = {
  readonly revision: number;
  readonly sent: SentAnswers | null;
  readonly given: GivenAnswers;
};

/** All changes that have not arrived as far as is known. */
export const unsentIn = ({ sent, given }: KeptAnswers): GivenAnswers => merged(sent?.given ?? {}, given);

/**
 * The kept changes that can't simply be sent, because the answers that they were put to have been changed elsewhere; null where there
 * are none. What was on its way may be what has changed them: it is sent again first, and tells.
 */
export function collidingIn(kept: KeptAnswers | null, { revision, answers }: SurveyForm): GivenAnswers | null {
  if (kept === null || kept.sent !== null || kept.revision >= revision) return null;
  const left = otherThan(answers ?? nothingAnswered, kept.given);
  return isNothing(left) ? null : left;
}

/** Changes without those that are there already. */
function otherThan(
  now: Answers,
  { values = {}, branchText, wantsCallback, quotable = {} }: GivenAnswers,
): GivenAnswers {
  const others = Object.entries(values).filter(([key, value]) => !isSame(now.values[key] ?? null, value));
  const agreed = Object.entries(quotable).filter(([key, value]) => Object.hasOwn(now.quotable ?? {}, key) !== value);
  return {
    ...(others.length > 0 ? { values: Object.fromEntries(others) } : {}),
    ...(agreed.length > 0 ? { quotable: Object.fromEntries(agreed) } : {}),
    ...(branchText === undefined || isSame(now.branchText, branchText) ? {} : { branchText }),
    ...(wantsCallback === undefined || (wantsCallback ?? false) === now.wantsCallback ? {} : { wantsCallback }),
  };
}

/** Texts are kept without the spaces around them, and an empty one is none. */
const isSame = (one: AnswerValue | null, other: AnswerValue | null): boolean => plain(one) === plain(other);

function plain(value: AnswerValue | null): string {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify([...value].sort()) : String(value).trim();
}

/** The questions that changes answer, with the answers that they would come to. */
export function changedQuestions<All extends Asked>(
  questionnaire: All,
  now: Answers | null,
  given: GivenAnswers,
): { readonly questionnaire: All; readonly answers: Answers } {
  const isAgreed = (key: string) => Object.hasOwn(given.quotable ?? {}, key);
  const isOfBranch = given.branchText !== undefined || given.wantsCallback !== undefined || isAgreed(branchKey);
  const questions = questionnaire.questions.filter(
    (question) =>
      Object.hasOwn(given.values ?? {}, answerKey(question)) ||
      isAgreed(question.key) ||
      (isOfBranch && question.key === questionnaire.branch?.question),
  );
  return { questionnaire: { ...questionnaire, questions }, answers: withGiven(now ?? nothingAnswered, given) };
}
