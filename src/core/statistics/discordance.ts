/**
 * The probability of each number of discordant pairs, from none upwards, when values are put in an order by chance. A
 * pair is discordant if the higher value comes first; equal values make no pair. Exact, with ties or without.
 *
 * The occurrences of one value are held against all values taken before, which makes a U of Mann and Whitney. It says
 * nothing of the order of those, so the U of all values are independent, and their sum is the number of discordant
 * pairs. Each U is as probable as its mirror image, so it does not matter whether lower values are taken first.
 *
 * @param ties for each different value the number of times that it occurs, in any order
 */
export function discordantPairs(ties: readonly number[]): Float64Array {
  let found: Float64Array = certainlyNone;
  let lower = 0;
  for (const equal of ties) {
    found = sumOf(found, pairsBetween(lower, equal));
    lower += equal;
  }
  return found;
}

const certainlyNone: Float64Array = Float64Array.of(1);

/**
 * The distribution of U: the probability of each number of pairs in which one of `ones` comes after one of `others`.
 * The last in the order is one of `ones` in so many of all cases, and makes a pair with each of `others`.
 *
 * Source: H. B. Mann and D. R. Whitney, On a test of whether one of two random variables is stochastically larger than
 * the other, Annals of Mathematical Statistics 18 (1947) 50–60.
 */
function pairsBetween(others: number, ones: number): Float64Array {
  // For the number of others so far: the distributions with none of the ones, with one of them, and so on.
  let row: readonly Float64Array[] = Array.from({ length: ones + 1 }, () => certainlyNone);
  for (let other = 1; other <= others; other += 1) {
    let last: Float64Array = certainlyNone;
    row = row.map((before, one) => {
      if (one > 0) last = mixed(last, other, before, one / (one + other));
      return last;
    });
  }
  return row[ones] ?? certainlyNone;
}

/** One of two distributions, the first with this probability and then so many pairs further on. */
function mixed(first: Float64Array, further: number, second: Float64Array, probability: number): Float64Array {
  const both = new Float64Array(Math.max(first.length + further, second.length));
  for (let at = 0; at < first.length; at += 1) add(both, at + further, probability * (first[at] ?? 0));
  for (let at = 0; at < second.length; at += 1) add(both, at, (1 - probability) * (second[at] ?? 0));
  return both;
}

/** The distribution of the sum of two independent whole numbers. */
function sumOf(some: Float64Array, others: Float64Array): Float64Array {
  const sums = new Float64Array(some.length + others.length - 1);
  for (let one = 0; one < some.length; one += 1)
    for (let other = 0; other < others.length; other += 1)
      add(sums, one + other, (some[one] ?? 0) * (others[other] ?? 0));
  return sums;
}

function add(sums: Float64Array, at: number, probability: number): void {
  sums[at] = (sums[at] ?? 0) + probability;
}
