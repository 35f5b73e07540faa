import type { IsoDate, IsoInstant } from '../../../contract/common';
import type { CheckpointState } from '../../../contract/survey/checkpoint';
import { dayIn } from '../../calendar/day';
import { type Checkpoint, inState } from '../checkpoint';
import { canBeTakenBack } from '../occasion/taken-back';

/** The steps that a checkpoint takes without anybody's doing. */

/** The states in which something can be due without anybody's doing. */
export const dueCheckpointStates = [
  'planned',
  'opening',
  'open',
  'closing',
  'closed',
  'cancelled',
] as const satisfies readonly CheckpointState[];

/** It is decided who is asked: answers are taken from now on. */
export const openCheckpoint = (
  checkpoint: Checkpoint,
  { asked, cells }: Pick<Checkpoint, 'asked' | 'cells'>,
  at: IsoInstant,
): Checkpoint => ({ ...inState(checkpoint, 'open', at), asked, cells, nextCheckAt: at });

/** All rosters are open: nothing is to be done until the last day is over, but to look whether the occasion was taken back meanwhile. */
export const sentCheckpoint = (checkpoint: Checkpoint, at: IsoInstant): Checkpoint => ({
  ...checkpoint,
  isSent: true,
  isMoved: false,
  nextCheckAt: mayBeTakenBack(checkpoint) ? at : checkpoint.closesAt,
});

/** Whether something is to be sent to rosters of an open one: that it is there, or that its last day was moved. */
export const isToBeSent = ({ isSent, isMoved }: Checkpoint): boolean => !isSent || isMoved;

/** Whether it was opened by an occasion that can be taken back. */
const mayBeTakenBack = ({ occasion, occasionNow }: Checkpoint): boolean =>
  occasion !== null && occasionNow === 'come' && canBeTakenBack(occasion);

/** Whether its occasion is looked at: it waits for it, or was sent because of it, and the team is told if that is undone. */
export const followsOccasion = (checkpoint: Checkpoint): boolean =>
  checkpoint.state.name === 'planned'
    ? checkpoint.occasion !== null
    : checkpoint.state.name === 'open' && !isToBeSent(checkpoint) && mayBeTakenBack(checkpoint);

/**
 * Its occasion was undone, or has come again: the team is told so, and nothing else changes. Once it is open it is an occurrence of its
 * own, and stays open to its last day for everybody whom it asks.
 */
export const notedUndone = (checkpoint: Checkpoint, undoneAt: IsoInstant | null): Checkpoint => ({
  ...checkpoint,
  undoneAt,
});

/** Whether two of one checkpoint wait for the same, since the same instant: what was found of one holds for the other. */
export const waitsAlike = (one: Waits, other: Waits): boolean =>
  one.waitsSince === other.waitsSince && JSON.stringify(one.occasion) === JSON.stringify(other.occasion);
type Waits = Pick<Checkpoint, 'occasion' | 'waitsSince'>;

/**
 * The last day on which an answer could be taken: its last day, or an earlier one on which the team closed it. It is told in the time zone in
 * which its last day was counted. @param checkpoint one that takes no answers since its state began
 */
export function answeredUntil({ state, closesOn }: Pick<Checkpoint, 'state' | 'closesOn'>, timeZone: string): IsoDate {
  const stopped = dayIn(timeZone, Date.parse(state.since));
  return closesOn !== null && closesOn < stopped ? closesOn : stopped;
}

/**
 * @param counted what its kind keeps of the answers: nothing where they are lost
 * @param timeZone of the first of its engagements
 */
export const closedCheckpoint = (
  checkpoint: Checkpoint,
  counted: Partial<Pick<Checkpoint, 'tallies' | 'told'>>,
  timeZone: string,
  at: IsoInstant,
): Checkpoint => ({
  ...inState(checkpoint, 'closed', at),
  ...counted,
  answeredUntil: answeredUntil(checkpoint, timeZone),
  closing: null,
  keyName: null,
  nextCheckAt: null,
});
