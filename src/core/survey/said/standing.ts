import type { QuestionnaireSnapshot } from '../../../contract/survey/questionnaire';
import { progressOf } from '../questionnaire/answers/path';
import type { Saying } from '../response';
import type { RosterRow } from '../roster';
import type { Said } from '../tally';

/**
 * The words of somebody as far as they are counted, and where they stand with them; undefined where nothing has been said. This is the one
 * rule of who has finished: whoever has answered every scale and every choice on their path is, whether they say so or not.
 */
export function saidIn(
  questionnaire: Pick<QuestionnaireSnapshot, 'questions' | 'branch'>,
  response: Saying | undefined,
): Said | undefined {
  if (!response) return undefined;
  const { answers, declined } = response;
  if (declined !== null) return { standing: 'declined', answers };
  const progress = progressOf(questionnaire, answers);
  return progress === 'nothing' ? undefined : { standing: progress, answers };
}

/** Whether somebody by name is finished with it, and how; undefined where they are not. */
export function doneIn(
  questionnaire: Pick<QuestionnaireSnapshot, 'questions' | 'branch'>,
  response: Saying | undefined,
): RosterRow['done'] {
  const standing = saidIn(questionnaire, response)?.standing;
  return standing === 'partial' ? undefined : standing;
}
