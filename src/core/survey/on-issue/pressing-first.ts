import { type Checkpoint, hasCounted, isUnfinished } from '../checkpoint';

/** The order of surveys on an issue: what is to come or under way, then what nobody has read, then the rest; of each the newest first. */
export const pressingFirst = (checkpoints: readonly Checkpoint[]): Checkpoint[] =>
  checkpoints.toSorted((one, other) => weightOf(one) - weightOf(other) || (one.plannedAt < other.plannedAt ? 1 : -1));

function weightOf(checkpoint: Checkpoint): number {
  if (isUnfinished(checkpoint)) return 0;
  return hasCounted(checkpoint) && checkpoint.reading === null ? 1 : 2;
}
