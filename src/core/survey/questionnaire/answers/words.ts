import type { Result } from '../../../../contract/result';
import type { Answers } from '../../../../contract/survey/answers';
import { type QuestionnaireSnapshot, surveyLimits } from '../../../../contract/survey/questionnaire';
import { accept, refuse } from '../../../result';
import { keptLength } from '../../../text/text-problem';
import { answerKey } from '../key';

type Written = Pick<Answers, 'values' | 'branchText'>;

/** The name of the field for what would make a low score right; the others go by the keys of their answers. */
const branchField = 'branchText';

/** All that somebody has written, by the fields of the form in their order. */
function wordsByField({ questions }: Pick<QuestionnaireSnapshot, 'questions'>, { values, branchText }: Written) {
  const own = questions.flatMap((question): [string, string][] => {
    const value = question.form.kind === 'text' ? values[answerKey(question)] : undefined;
    return typeof value === 'string' ? [[answerKey(question), value]] : [];
  });
  return new Map([...own, [branchField, branchText]]);
}

/**
 * The characters that one text may have. By name each may be long; in confidence all of one person share what a sealed answer holds, so it is what
 * the others leave.
 */
export function wordsLimit(
  asked: Pick<QuestionnaireSnapshot, 'questions'>,
  answers: Written,
  field: string,
  isInConfidence: boolean,
): number {
  if (!isInConfidence) return surveyLimits.comment;
  let left: number = surveyLimits.wordsInConfidence;
  for (const [other, text] of wordsByField(asked, answers)) if (other !== field) left -= keptLength(text);
  return Math.max(0, left);
}

/** Refuses what somebody has written in confidence if all of it together is too long, and names the longest text. */
export function checkWords(asked: Pick<QuestionnaireSnapshot, 'questions'>, answers: Written): Result<null> {
  const words = [...wordsByField(asked, answers)].toSorted(([, one], [, other]) => other.length - one.length);
  const limit = surveyLimits.wordsInConfidence;
  if (words.reduce((sum, [, text]) => sum + text.length, 0) <= limit) return accept(null);
  const [longest = branchField] = words[0] ?? [];
  const field = longest === branchField ? longest : `values/${longest}`;
  return refuse('words-too-long', { field, facts: { limit } });
}
