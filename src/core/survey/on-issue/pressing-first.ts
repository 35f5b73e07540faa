import { type Checkpoint, hasCounted, isUnfinished } from '../checkpoint';

/** The order of surveys on an issue: what is to come or under way, then what nobody has read, then the rest; of each the newest first. */
export const pressingFirst = <Survey>(
  surveys: readonly Survey[],
  checkpointOf: (survey: Survey) => Checkpoint,
): Survey[] =>
  surveys.toSorted((one, other) => {
    const [first, second] = [checkpointOf(one), checkpointOf(other)];
    return weightOf(first) - weightOf(second) || (first.plannedAt < second.plannedAt ? 1 : -1);
  });

function weightOf(checkpoint: Checkpoint): number {
  if (isUnfinished(checkpoint)) return 0;
  return hasCounted(checkpoint) && checkpoint.reading === null ? 1 : 2;
}
