import { answersIn, type Distribution, deviationOf, meanOf } from './distribution';
import { clamped, type Interval } from './interval';

/** The quantile function of Student's t distribution. @param p 0..1 @param df degrees of freedom, at least 1 */
export type TQuantile = (p: number, df: number) => number;

/**
 * The interval in which the true mean lies with 95 % confidence, in units of the scale: x̄ ± t(0.975, n − 1) · s/√n,
 * without what lies beyond the scale. Null for fewer than two answers, and where all are the same: neither says how far
 * answers lie apart, and an interval without a width would claim certainty.
 *
 * Source: Student, The probable error of a mean, Biometrika 6 (1908) 1–25.
 *
 * @param tQuantile comes from a library, which the core does without
 * @param errorFactor the standard error is multiplied by it where a whole group was asked (`finiteGroupFactor`)
 */
export function meanInterval(distribution: Distribution, tQuantile: TQuantile, errorFactor = 1): Interval | null {
  const [lowest, highest] = [distribution.at(0), distribution.at(-1)];
  const [mean, deviation] = [meanOf(distribution), deviationOf(distribution)];
  if (!lowest || !highest || mean === null || deviation === null || deviation === 0) return null;
  const answers = answersIn(distribution);
  const half = (tQuantile(0.975, answers - 1) * errorFactor * deviation) / Math.sqrt(answers);
  return clamped({ low: mean - half, high: mean + half }, { low: lowest.value, high: highest.value });
}
