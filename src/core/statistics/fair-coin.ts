import { logFactorials } from './log-factorial';

/**
 * The binomial distribution with ½, exactly: the probability of each number of heads, from 0 up to all.
 * @param tosses a whole number, at least 0
 */
function headsIn(tosses: number): readonly number[] {
  const log = logFactorials(tosses);
  return Array.from({ length: tosses + 1 }, (_, heads) =>
    Math.exp(log(tosses) - log(heads) - log(tosses - heads) - tosses * Math.LN2),
  );
}

/** The probability of so many heads or fewer, 0..1. */
export const atMostHeads = (heads: number, tosses: number): number =>
  Math.min(
    1,
    headsIn(tosses)
      .slice(0, heads + 1)
      .reduce((total, each) => total + each, 0),
  );

/** The smallest number of heads that is not exceeded with this probability (R: `qbinom(probability, tosses, 0.5)`). */
export function headsQuantile(probability: number, tosses: number): number {
  let total = 0;
  const found = headsIn(tosses).findIndex((each) => {
    total += each;
    return total >= probability;
  });
  return found < 0 ? tosses : found;
}
