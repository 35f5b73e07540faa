import type { AccountId } from '../../../contract/common';
import type { QuestionnaireSnapshot } from '../../../contract/survey/questionnaire';
import { progressOf } from '../questionnaire/answers/path';
import type { Saying } from '../response';
import type { Roster, RosterRow } from '../roster';
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

/** @throws in confidence: nothing tells there who has answered */
export function doneBy(roster: Roster, accountId: AccountId, done: RosterRow['done']): Roster {
  if (roster.mode === 'confidential') throw new Error('In confidence nobody is noted who has answered');
  return {
    ...roster,
    people: roster.people.map((row) => {
      if (row.accountId !== accountId) return row;
      const { done: _before, ...rest } = row;
      return done === undefined ? rest : { ...rest, done };
    }),
  };
}
