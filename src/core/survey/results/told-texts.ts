import type { QuestionnaireSnapshot } from '../../../contract/survey/questionnaire';
import type { SurveyResults } from '../../../contract/survey/results';
import type { Checkpoint } from '../checkpoint';
import { thresholdsOf } from '../fewest/thresholds';
import { branchKey } from '../questionnaire/key';
import { answeredAtClose } from './at-close';

/** Whether anything that was written in confidence is told: once it is closed, where enough have answered. */
export const areWordsTold = (checkpoint: Checkpoint): boolean =>
  (answeredAtClose(checkpoint) ?? 0) >= thresholdsOf(checkpoint).words;

/**
 * Whether texts in confidence with a key are told of, where enough have answered. What would make a low score right is asked of nobody else: the number
 * of these texts says how many scores were low at least. So they are told only where it is told exactly how the scores are spread.
 * @param everybody the results of all who were asked
 */
export function areTextsTold(
  key: string,
  { branch }: Pick<QuestionnaireSnapshot, 'branch'>,
  everybody: SurveyResults | undefined,
): boolean {
  if (key !== branchKey) return true;
  const scores = everybody?.questions.find((question) => question.key === branch?.question);
  return scores !== undefined && scores.counts !== null;
}
