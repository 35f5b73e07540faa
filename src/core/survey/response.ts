import type { AccountId, IsoInstant } from '../../contract/common';
import type { Answers } from '../../contract/survey/answers';
import type { CheckpointState } from '../../contract/survey/checkpoint';
import type { QuestionnaireSnapshot } from '../../contract/survey/questionnaire';
import { instantText } from '../calendar/day';
import type { Checkpoint } from './checkpoint';
import { progressOf } from './questionnaire/answers/path';
import type { Said } from './tally';

/** All that one person has said by name in answer to a checkpoint. */
export type Response = {
  readonly checkpointId: string;
  readonly rosterId: string;
  readonly engagementId: string;
  readonly accountId: AccountId;
  /** The cell in which they are counted. */
  readonly cell: string;
  readonly answers: Answers;
  /** They have said that they are done; they may amend it until the checkpoint closes. */
  readonly isSent: boolean;
  /** Null unless they have said that they won't answer; their reason, which may be empty. */
  readonly declined: string | null;
  readonly firstAt: IsoInstant;
  readonly savedAt: IsoInstant;
  /** Counts the saves, from 1. */
  readonly revision: number;
};

export const responseId = (checkpointId: string, accountId: AccountId): string => `${checkpointId}.${accountId}`;

/** A response as far as it is counted; undefined where nothing has been said. */
export function saidIn(
  questionnaire: QuestionnaireSnapshot,
  response: Pick<Response, 'answers' | 'declined'> | undefined,
): Said | undefined {
  if (!response) return undefined;
  const { answers, declined } = response;
  if (declined !== null) return { standing: 'declined', answers };
  const progress = progressOf(questionnaire, answers);
  return progress === 'nothing' ? undefined : { standing: progress, answers };
}

/** Whether its last day is over, though it may not have been closed yet. @param now milliseconds */
export const isPastLastDay = ({ closesAt }: Pick<Checkpoint, 'closesAt'>, now: number): boolean =>
  closesAt !== null && closesAt <= instantText(now);

/**
 * The state for who answers: from the end of its last day on no answer is taken, whenever it is closed. @param now milliseconds
 */
export const stateForCustomers = (checkpoint: Pick<Checkpoint, 'state' | 'closesAt'>, now: number): CheckpointState =>
  checkpoint.state.name === 'open' && isPastLastDay(checkpoint, now) ? 'closing' : checkpoint.state.name;
