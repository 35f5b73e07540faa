import { discordantPairs } from './discordance';

/** The number of points that the test needs: with four, p can't be .05 or less. */
export const fewestPoints = 5;

export type Trend = {
  /** The number of pairs that rise with time minus the number of those that fall: its sign is the direction. */
  readonly s: number;
  /** The probability of so large a |S| in either direction if the order in time means nothing, 0..1. */
  readonly p: number;
  readonly points: number;
};

/**
 * The test of Mann and Kendall for a trend that goes one way, two-sided and exact, whether values are tied or not. It
 * asks for no line and reads values as ranks only. Null for fewer than `fewestPoints` points: not enough data. The work
 * grows with the fourth power of the number of points: a hundred take some hundredths of a second.
 *
 * Source: H. B. Mann, Nonparametric tests against trend, Econometrica 13 (1945) 245–259; M. G. Kendall, Rank
 * Correlation Methods, 4th edition (1975). With ties, p is the one of all orders of these very values.
 *
 * @param values one for each point, in the order of time
 */
export function mannKendall(values: readonly number[]): Trend | null {
  if (values.length < fewestPoints) return null;
  let s = 0;
  for (const [at, value] of values.entries()) for (const later of values.slice(at + 1)) s += Math.sign(later - value);

  const probabilities = discordantPairs(tiesIn(values));
  // The most discordant pairs that there can be are all pairs, and each takes 2 off what S is without any.
  const pairs = probabilities.length - 1;
  const p = probabilities.reduce(
    (total, each, discordant) => (Math.abs(pairs - 2 * discordant) >= Math.abs(s) ? total + each : total),
    0,
  );
  return { s, p: Math.min(1, p), points: values.length };
}

/** For each different value the number of times that it occurs. */
function tiesIn(values: readonly number[]): readonly number[] {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times.values()];
}
