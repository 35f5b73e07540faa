import type { AccountId, IsoDate, IsoInstant } from '../../contract/common';
import type { Answers } from '../../contract/survey/answers';
import type { CheckpointState } from '../../contract/survey/checkpoint';
import { instantText } from '../calendar/day';
import type { Checkpoint } from './checkpoint';

/** All that one person has said by name in answer to a checkpoint. */
export type Response = {
  readonly checkpointId: string;
  readonly rosterId: string;
  readonly engagementId: string;
  readonly accountId: AccountId;
  /** The cell in which they are counted. */
  readonly cell: string;
  /** They may be amended until the checkpoint closes. */
  readonly answers: Answers;
  /** Null unless they have said that they won't answer; their reason, which may be empty. */
  readonly declined: string | null;
  /**
   * Their day on which they said last that they will answer later. Absent where they have not, and once they have answered to the end or
   * declined; what they answer in part leaves it.
   */
  readonly putOffOn?: IsoDate;
  readonly firstAt: IsoInstant;
  readonly savedAt: IsoInstant;
  /** Counts the changes, from 1. */
  readonly revision: number;
  /** The fingerprint of the command that has changed it last, by which its repeat is known. */
  readonly lastCommand: string;
};

export const responseId = (checkpointId: string, accountId: AccountId): string => `${checkpointId}.${accountId}`;

/** The words of somebody: their answers, that they will answer later, or that they won't answer. */
export type Saying = Pick<Response, 'answers' | 'declined' | 'putOffOn'>;

/** Whether its last day is over, though it may not have been closed yet. @param now milliseconds */
export const isPastLastDay = ({ closesAt }: Pick<Checkpoint, 'closesAt'>, now: number): boolean =>
  closesAt !== null && closesAt <= instantText(now);

/**
 * The state for who answers: from the end of its last day on no answer is taken, whenever it is closed. @param now milliseconds
 */
export const stateForCustomers = (checkpoint: Pick<Checkpoint, 'state' | 'closesAt'>, now: number): CheckpointState =>
  checkpoint.state.name === 'open' && isPastLastDay(checkpoint, now) ? 'closing' : checkpoint.state.name;
