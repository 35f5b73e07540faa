import type { Answers, AnswersProgress } from '../../../../contract/survey/answers';
import type { Branch, Question, QuestionnaireSnapshot } from '../../../../contract/survey/questionnaire';
import { answerKey } from '../key';

/** A question on somebody's path, or the one that follows their low score. */
export type Step =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'branch'; readonly branch: Branch };

type Asked = Pick<QuestionnaireSnapshot, 'questions' | 'branch'>;

/** All that somebody is asked, in order, by what they have answered so far. */
export const pathOf = (asked: Asked, answers: Pick<Answers, 'values'>): readonly Step[] =>
  asked.questions.flatMap((question): Step[] => {
    const step: Step = { kind: 'question', question };
    const { branch } = asked;
    return branch?.question === question.key && isLow(branch, question, answers)
      ? [step, { kind: 'branch', branch }]
      : [step];
  });

export const hasBranch = (path: readonly Step[]): boolean => path.some(({ kind }) => kind === 'branch');

/** Whether somebody's score is one that is followed up. The lowest of all may be 0. */
function isLow({ atMost }: Branch, question: Question, { values }: Pick<Answers, 'values'>): boolean {
  const key = answerKey(question);
  const score = Object.hasOwn(values, key) ? values[key] : undefined;
  return typeof score === 'number' && score <= atMost;
}

/** Free text may stay empty at the end of a path. Where nothing but text is asked, some text is needed. */
export function progressOf(asked: Asked, { values, branchText, wantsCallback }: Answers): AnswersProgress {
  const isNothing = Object.keys(values).length === 0 && branchText === '' && !wantsCallback;
  if (isNothing) return 'nothing';
  const isAnswered = (question: Question) =>
    question.form.kind === 'text' || Object.hasOwn(values, answerKey(question));
  return asked.questions.every(isAnswered) ? 'complete' : 'partial';
}
