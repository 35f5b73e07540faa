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
  const { answers, declined, putOffOn } = response;
  if (declined !== null) return { standing: 'declined', answers };
  const progress = progressOf(questionnaire, answers);
  if (progress !== 'nothing') return { standing: progress, answers };
  return putOffOn === undefined ? undefined : { standing: 'put-off', answers };
}

/** Whether somebody by name has said that they will answer later, and nothing else: of theirs there is nothing to be read. */
export const hasOnlyPutOff = (
  questionnaire: Pick<QuestionnaireSnapshot, 'questions' | 'branch'>,
  response: Saying,
): boolean => saidIn(questionnaire, response)?.standing === 'put-off';

/** Whether somebody by name is finished with it, and how; undefined where they are not. */
export function doneIn(
  questionnaire: Pick<QuestionnaireSnapshot, 'questions' | 'branch'>,
  response: Saying | undefined,
): RosterRow['done'] {
  const standing = saidIn(questionnaire, response)?.standing;
  return standing === 'complete' || standing === 'declined' ? standing : undefined;
}

/** The note in a roster on somebody by name: that they are finished with it, or have put it off and are not. */
export type Noted = Pick<RosterRow, 'done' | 'putOffOn'>;

export function notedIn(
  questionnaire: Pick<QuestionnaireSnapshot, 'questions' | 'branch'>,
  response: Saying | undefined,
): Noted {
  const done = doneIn(questionnaire, response);
  if (done !== undefined) return { done };
  return response?.putOffOn === undefined ? {} : { putOffOn: response.putOffOn };
}

export const isNotedAlike = (one: Noted, other: Noted): boolean =>
  one.done === other.done && one.putOffOn === other.putOffOn;

/** @throws in confidence: nothing tells there who has answered, or put it off */
export function notedBy(roster: Roster, accountId: AccountId, noted: Noted): Roster {
  if (roster.mode === 'confidential') throw new Error('In confidence nobody is noted who has said anything');
  return {
    ...roster,
    people: roster.people.map((row) => {
      if (row.accountId !== accountId) return row;
      const { done: _done, putOffOn: _putOffOn, ...rest } = row;
      return { ...rest, ...noted };
    }),
  };
}
