import { dbinom } from 'lib-r-math.js';
import { describe, expect, it } from 'vitest';
import { atMostHeads, headsQuantile } from '../../../src/core/statistics/fair-coin';

/** The numbers of ways to throw 0, 1, … heads, as whole numbers of any size: rows of Pascal's triangle. */
function* waysOfHeads(most: number): Generator<readonly bigint[]> {
  let ways: readonly bigint[] = [1n];
  for (let tosses = 0; tosses <= most; tosses += 1) {
    yield ways;
    ways = [1n, ...ways.slice(1).map((each, at) => each + (ways[at] ?? 0n)), 1n];
  }
}

describe('a fair coin', () => {
  it('has the probabilities and quantiles that whole numbers of ways give', () => {
    for (const ways of waysOfHeads(200)) {
      const tosses = ways.length - 1;
      const all = 2n ** BigInt(tosses);
      let sum = 0n;
      let quantile: number | undefined;
      for (const [heads, each] of ways.entries()) {
        sum += each;
        if (quantile === undefined && sum * 20n >= all) quantile = heads;
        const expected = Number((sum * 10n ** 15n) / all) / 1e15;
        if (Math.abs(atMostHeads(heads, tosses) - expected) > 1e-12) expect.fail(`${heads} heads of ${tosses}`);
      }
      expect([tosses, headsQuantile(0.05, tosses)]).toEqual([tosses, quantile]);
    }
  });
  it.each([0, 1, 7, 99, 1000, 3000])('thrown %d times is as R says', (tosses) => {
    let total = 0;
    for (let heads = 0; heads <= tosses; heads += 1) {
      total += dbinom(heads, tosses, 0.5);
      if (heads % 50 === 0 || heads === tosses) expect(atMostHeads(heads, tosses)).toBeCloseTo(Math.min(1, total), 9);
    }
  });
  it('is never more than certain', () => {
    for (const tosses of [10, 100, 3000]) expect(atMostHeads(tosses, tosses)).toBeLessThanOrEqual(1);
  });
  it('has all heads at the end of its quantiles, even where rounding keeps the sum below 1', () => {
    for (let tosses = 1; tosses <= 300; tosses += 1) {
      const found = headsQuantile(1, tosses);
      expect(found).toBeGreaterThan(tosses / 2);
      expect(found).toBeLessThanOrEqual(tosses);
    }
  });
});
