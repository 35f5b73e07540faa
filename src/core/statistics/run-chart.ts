import { headsQuantile } from './fair-coin';
import { median } from './median';

/** The number of points off the median that a run chart needs. */
export const fewestUsefulPoints = 10;

export type RunChart = {
  /** In units of the values. */
  readonly median: number;
  /** The number of points that are not on the median. Those on it neither end nor lengthen a run. */
  readonly useful: number;
  /** The most points in succession on one side of the median, and the most that chance explains. */
  readonly longestRun: number;
  readonly longestByChance: number;
  /**
   * The number of times that the line goes from one side of the median to the other, and the fewest that chance
   * explains.
   */
  readonly crossings: number;
  readonly fewestByChance: number;
  readonly isShifted: boolean;
  readonly isRarelyCrossed: boolean;
};

/**
 * The two signs by which points in the order of time show that more than chance is at work: a run that is too long, and
 * too few crossings of the median. Null for fewer than `fewestUsefulPoints` points off the median: not enough data.
 *
 * Source: J. Anhøj and A. V. Olesen, Run charts revisited: a simulation study of run chart rules for detection of
 * non-random variation in health care processes, PLoS ONE 9 (2014) e113825.
 */
export function runChart(values: readonly number[]): RunChart | null {
  const middle = median(values);
  if (middle === null) return null;
  const sides = values.map((value) => Math.sign(value - middle)).filter((side) => side !== 0);
  if (sides.length < fewestUsefulPoints) return null;

  let [run, longestRun, crossings] = [0, 0, 0];
  for (const [at, side] of sides.entries()) {
    const isCrossing = at > 0 && side !== sides[at - 1];
    if (isCrossing) crossings += 1;
    run = isCrossing ? 1 : run + 1;
    longestRun = Math.max(longestRun, run);
  }
  const longestByChance = Math.round(Math.log2(sides.length) + 3);
  const fewestByChance = headsQuantile(0.05, sides.length - 1);
  return {
    median: middle,
    useful: sides.length,
    longestRun,
    longestByChance,
    crossings,
    fewestByChance,
    isShifted: longestRun > longestByChance,
    isRarelyCrossed: crossings < fewestByChance,
  };
}
