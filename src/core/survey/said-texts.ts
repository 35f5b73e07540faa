import type { QuestionnaireSnapshot } from '../../contract/survey/questionnaire';
import { answerKey, branchKey, declinedKey } from './questionnaire/key';
import type { AnswerInside } from './sealed';

/** @property mayQuote whoever wrote it has agreed that the team quotes it */
export type SaidText = { readonly key: string; readonly text: string; readonly mayQuote: boolean };

/**
 * All that somebody has written, each text under its question's key. What is chosen from options or numbers is none. The reason why somebody does not
 * answer is never quoted.
 */
export function textsIn(
  { questions }: Pick<QuestionnaireSnapshot, 'questions'>,
  { answers: { values, branchText, quotable = {} }, declined }: Pick<AnswerInside, 'answers' | 'declined'>,
): SaidText[] {
  const own = questions.flatMap((question) => {
    const value = question.form.kind === 'text' ? values[answerKey(question)] : undefined;
    return typeof value === 'string' ? [{ key: question.key, text: value }] : [];
  });
  const others = [
    { key: branchKey, text: branchText },
    { key: declinedKey, text: declined ?? '' },
  ];
  return [...own, ...others]
    .filter(({ text }) => text !== '')
    .map((said) => ({ ...said, mayQuote: said.key !== declinedKey && Object.hasOwn(quotable, said.key) }));
}
