import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherExact } from '../../../src/core/statistics/before-after';
import type { Distribution } from '../../../src/core/statistics/distribution';
import { mostPermuted, permutationTest } from '../../../src/core/statistics/permutation';
import { runs, sure } from './given';

const countsOf = (answers: readonly number[]): Distribution =>
  [...new Set(answers)].map((value) => ({ value, count: answers.filter((each) => each === value).length }));
const p = (before: readonly number[], after: readonly number[]) => permutationTest(countsOf(before), countsOf(after));

const mean = (answers: readonly number[]) => answers.reduce((sum, each) => sum + each, 0) / answers.length;

/** By trying every way to part the answers into two sides. */
function pByParting(before: readonly number[], after: readonly number[]): number {
  const all = [...before, ...after];
  const apart = (some: readonly number[], others: readonly number[]) => Math.abs(mean(some) - mean(others));
  let [ways, extreme] = [0, 0];
  for (let chosen = 0; chosen < 2 ** all.length; chosen += 1) {
    const some = all.filter((_, at) => (chosen >> at) & 1);
    if (some.length !== before.length) continue;
    const others = all.filter((_, at) => !((chosen >> at) & 1));
    ways += 1;
    if (apart(some, others) >= apart(before, after) - 1e-9) extreme += 1;
  }
  return extreme / ways;
}

const answers = fc.array(fc.integer({ min: -1, max: 10 }), { minLength: 1, maxLength: 6 });

describe('the permutation test', () => {
  it.each([
    // Of the 20 ways to part six into three and three, two lie as far apart.
    [[1, 2, 3], [4, 5, 6], 0.1],
    [[1, 1, 1, 1], [7, 7, 7, 7], 2 / 70],
    [[5, 5], [5, 5], 1],
    [[0], [10], 1],
  ])('of %j and %j has p = %d', (before, after, expected) => expect(p(before, after)).toBeCloseTo(expected, 12));
  it('is as counted over every way to part the answers', () => {
    fc.assert(
      fc.property(answers, answers, (before, after) => {
        expect(p(before, after)).toBeCloseTo(pByParting(before, after), 10);
      }),
      runs(111, 150),
    );
  });
  it('of two values is the exact test of Fisher, where that is not lopsided', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.nat(), fc.nat(), (of, some, others) => {
        const [first, second] = [some % (of + 1), others % (of + 1)];
        const yesOrNo = (yes: number) => [
          { value: 0, count: of - yes },
          { value: 1, count: yes },
        ];
        const found = sure(permutationTest(yesOrNo(first), yesOrNo(second)));
        expect(found).toBeCloseTo(sure(fisherExact({ count: first, of }, { count: second, of })), 9);
      }),
      runs(112, 100),
    );
  });
  it('does not mind which side is which, nor where the scale begins', () => {
    fc.assert(
      fc.property(answers, answers, (before, after) => {
        const found = sure(p(before, after));
        expect(p(after, before)).toBeCloseTo(found, 10);
        const moved = (each: readonly number[]) => each.map((value) => 11 - value);
        expect(p(moved(before), moved(after))).toBeCloseTo(found, 10);
      }),
      runs(113, 200),
    );
  });
  it('says nothing where a side is empty, or of more than it can count', () => {
    expect(p([], [1])).toBeNull();
    expect(p([1], [])).toBeNull();
    const many = (count: number) => [{ value: 3, count }];
    expect(permutationTest(many(mostPermuted), many(1))).toBeNull();
    expect(permutationTest(many(mostPermuted - 1), many(1))).toBe(1);
  });
  it('counts as many as it takes, on the longest scale', () => {
    const spread = (shift: number) =>
      Array.from({ length: 11 }, (_, value) => ({ value, count: 13 + (value < 5 ? -shift : shift % 2) }));
    const found = sure(permutationTest(spread(0), spread(8)));
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(0.01);
  });
});
