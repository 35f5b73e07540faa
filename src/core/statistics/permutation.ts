import { answersIn, type Distribution, type ValueCount } from './distribution';

/** The most answers on both sides together that the test counts: those many take some tenths of a second. */
export const mostPermuted = 300;

/**
 * The exact permutation test for the means of different people at two times or in two groups, two-sided. It gives p, 0..1: of all ways to part
 * these very answers into two sides as large, the part in which the means lie at least as far from each other. It asks nothing of how answers
 * are spread. Null where one side has no answers, and for more than `mostPermuted`.
 *
 * Source: E. J. G. Pitman, Significance tests which may be applied to samples from any populations, Supplement to JRSS 4 (1937) 119–130.
 *
 * @param before counts of whole numbers, as are those of `after`
 */
export function permutationTest(before: Distribution, after: Distribution): number | null {
  const [first, second] = [answersIn(before), answersIn(after)];
  const all = first + second;
  if (first === 0 || second === 0 || all > mostPermuted) return null;

  const counts = together([...before, ...after]);
  const lowest = Math.min(...counts.map(({ value }) => value));
  const above = counts.map(({ value, count }) => ({ value: value - lowest, count }));
  const total = sumOf(above);
  const observed = sumOf(before) - lowest * first;
  const ways = waysToSum(above, first);
  // The difference of the means, in whole numbers: all · first · second times as large.
  const apart = (sum: number) => Math.abs(all * sum - first * total);
  const limit = apart(observed);
  let [extreme, every] = [0, 0];
  for (const [sum, count] of ways.entries()) {
    every += count;
    if (apart(sum) >= limit) extreme += count;
  }
  return Math.min(1, extreme / every);
}

/** For each sum: the number of ways to choose so many answers that have it. @param counts of values from 0 on */
function waysToSum(counts: Distribution, chosen: number): Float64Array {
  const width = sumOf(counts) + 1;
  const ways = new Float64Array((chosen + 1) * width);
  ways[0] = 1;
  for (const { value, count } of counts) {
    const choices = choicesOf(count);
    // From many to few: what a step adds is not taken for what was there before it.
    for (let had = chosen - 1; had >= 0; had -= 1) {
      for (let sum = 0; sum < width; sum += 1) {
        const before = ways[had * width + sum] ?? 0;
        if (before === 0) continue;
        for (let more = 1; more <= Math.min(count, chosen - had); more += 1) {
          const at = (had + more) * width + sum + more * value;
          ways[at] = (ways[at] ?? 0) + before * (choices[more] ?? 0);
        }
      }
    }
  }
  return ways.subarray(chosen * width);
}

/** The numbers of ways to choose none, one, two and so on of so many: a line of Pascal's triangle. */
function choicesOf(count: number): readonly number[] {
  const choices = [1];
  for (let each = 1; each <= count; each += 1) choices.push(((choices[each - 1] ?? 0) * (count - each + 1)) / each);
  return choices;
}

function together(counted: readonly ValueCount[]): Distribution {
  const counts = new Map<number, number>();
  for (const { value, count } of counted) counts.set(value, (counts.get(value) ?? 0) + count);
  return [...counts].filter(([, count]) => count > 0).map(([value, count]) => ({ value, count }));
}

const sumOf = (counts: Distribution): number => counts.reduce((sum, { value, count }) => sum + value * count, 0);
