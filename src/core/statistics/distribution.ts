import type { Interval } from './interval';
import { median } from './median';

/** The number of answers that chose one value of a scale. */
export type ValueCount = { readonly value: number; readonly count: number };

/** The counts of all values of a scale, also of those that nobody chose, lowest value first. */
export type Distribution = readonly ValueCount[];

/**
 * The answers counted by value. 0 is a score like others, where the scale has it.
 * @param scale its lowest and its highest value; its values are the whole numbers from one to the other
 * @throws if an answer is no value of the scale
 */
export function distributionOf(answers: readonly number[], { low, high }: Interval): Distribution {
  const counts = Array.from({ length: high - low + 1 }, (_, step) => ({ value: low + step, count: 0 }));
  for (const answer of answers) {
    const counted = counts[answer - low];
    if (!counted) throw new Error(`${answer} is not on the scale from ${low} to ${high}`);
    counted.count += 1;
  }
  return counts;
}

/** Counts by value as a distribution over the whole scale. @param scale its lowest and its highest value */
export const distributionIn = (counts: Readonly<Record<string, number>>, { low, high }: Interval): Distribution =>
  Array.from({ length: high - low + 1 }, (_, step) => ({
    value: low + step,
    count: counts[String(low + step)] ?? 0,
  }));

/** The number of answers; 0 if there are none. */
export const answersIn = (distribution: Distribution): number => sum(distribution, ({ count }) => count);

/** The arithmetic mean, in units of the scale. Null without answers, which is not a mean of 0. */
export function meanOf(distribution: Distribution): number | null {
  const answers = answersIn(distribution);
  return answers === 0 ? null : sum(distribution, ({ value, count }) => value * count) / answers;
}

/** The middle answer, or the mean of the two middle ones, in units of the scale. Null without answers. */
export const medianOf = (distribution: Distribution): number | null =>
  median(distribution.flatMap(({ value, count }) => Array<number>(count).fill(value)));

/**
 * The standard deviation of a sample, in units of the scale: √(Σ(x − x̄)² / (n − 1)). Null for fewer than two answers,
 * which say nothing of how far answers lie apart.
 */
export function deviationOf(distribution: Distribution): number | null {
  const answers = answersIn(distribution);
  const mean = meanOf(distribution);
  if (mean === null || answers < 2) return null;
  return Math.sqrt(sum(distribution, ({ value, count }) => count * (value - mean) ** 2) / (answers - 1));
}

const sum = (distribution: Distribution, of: (counted: ValueCount) => number): number =>
  distribution.reduce((total, counted) => total + of(counted), 0);
