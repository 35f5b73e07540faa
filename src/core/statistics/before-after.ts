import { atMostHeads } from './fair-coin';
import { logFactorials } from './log-factorial';
import { type Proportion, shareOf } from './proportion';

/**
 * Probabilities of tables that differ by less than this part count as equal, as in R's `fisher.test`: they are rounded.
 */
const equalWithin = 1e-7;

/**
 * The exact test of Fisher, two-sided, for different people at two times or in two groups. It gives p, 0..1: the
 * probability of a table at least as improbable as this one if nothing has changed. It mostly proves nothing below ten
 * answers on each side. Null where one side has no answers.
 *
 * Source: R. A. Fisher, Statistical Methods for Research Workers, 5th edition (1934), section 21.02. Two-sided: the
 * tables that are not more probable than the observed one are added up, as in R's `fisher.test`.
 */
export function fisherExact(before: Proportion, after: Proportion): number | null {
  if (shareOf(before) === null || shareOf(after) === null) return null;
  const counted = before.count + after.count;
  const all = before.of + after.of;
  const log = logFactorials(all);
  const choices = (count: number, of: number) => log(of) - log(count) - log(of - count);
  const probability = (count: number) =>
    Math.exp(choices(count, before.of) + choices(counted - count, after.of) - choices(counted, all));

  const limit = probability(before.count) * (1 + equalWithin);
  let total = 0;
  for (let count = Math.max(0, counted - after.of); count <= Math.min(before.of, counted); count += 1) {
    const each = probability(count);
    if (each <= limit) total += each;
  }
  return Math.min(1, total);
}

/** One person's answers to the same question at two times, in units of its scale. */
export type Pair = { readonly before: number; readonly after: number };

/** The number of people whose answers differ that the sign test needs: with five, p can't be .05 or less. */
export const fewestUntiedPairs = 6;

export type SignTest = {
  /** The number of people who answered higher than before. */
  readonly higher: number;
  readonly lower: number;
  /** The number of people whose answers differ: the only ones that the test knows. */
  readonly untied: number;
  /** 0..1; null where fewer than `fewestUntiedPairs` differ: not enough data. */
  readonly p: number | null;
};

/**
 * The exact sign test, two-sided, for the same people at two times.
 * Source: W. J. Dixon and A. M. Mood, The statistical sign test, JASA 41 (1946) 557–566.
 */
export function signTest(pairs: readonly Pair[]): SignTest {
  const higher = pairs.filter(({ before, after }) => after > before).length;
  const lower = pairs.filter(({ before, after }) => after < before).length;
  const untied = higher + lower;
  return { higher, lower, untied, p: untied < fewestUntiedPairs ? null : signProbability(higher, untied) };
}

/**
 * The probability of at least so uneven a number of changes upwards if up and down are equally probable, 0..1. It is 1
 * without any change.
 * @param higher the number of changes upwards, of `untied`
 */
export const signProbability = (higher: number, untied: number): number =>
  Math.min(1, 2 * atMostHeads(Math.min(higher, untied - higher), untied));
