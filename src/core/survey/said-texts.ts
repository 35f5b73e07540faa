import type { QuestionnaireSnapshot } from '../../contract/survey/questionnaire';
import { answerKey } from './questionnaire/key';
import type { AnswerInside } from './sealed';

/** The key under which the words about what would make a low score right are kept. */
export const branchKey = 'branch';
/** The key under which the reason is kept why somebody does not answer. */
const declinedKey = 'declined';

export type SaidText = { readonly key: string; readonly text: string };

/** All that somebody has written, each text under its question's key. What is chosen from options or numbers is none. */
export function textsIn(
  { questions }: Pick<QuestionnaireSnapshot, 'questions'>,
  { answers: { values, branchText }, declined }: Pick<AnswerInside, 'answers' | 'declined'>,
): SaidText[] {
  const own = questions.flatMap((question) => {
    const value = question.form.kind === 'text' ? values[answerKey(question)] : undefined;
    return typeof value === 'string' ? [{ key: question.key, text: value }] : [];
  });
  const others = [
    { key: branchKey, text: branchText },
    { key: declinedKey, text: declined ?? '' },
  ];
  return [...own, ...others].filter(({ text }) => text !== '');
}
