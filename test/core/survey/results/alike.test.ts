import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bracketOf, type GroupAnswers, isVaried } from '../../../../src/core/survey/results/alike';

const meanOf = (values: readonly number[], least: number, most: number): GroupAnswers => ({
  people: values.length,
  classes: Array.from({ length: most - least + 1 }, (_, step) => values.filter((each) => each === least + step).length),
  sum: { of: 'mean', total: values.reduce((sum, each) => sum + each, 0), least, most },
});

describe('a sum near an end', () => {
  it('is told with all others of which one person alone could be the difference', () => {
    expect(bracketOf(meanOf([5, 5, 5, 5, 5], 1, 5))).toEqual({ of: 'mean', side: 'at-least', bound: 21 });
    expect(bracketOf(meanOf([5, 5, 5, 5, 1], 1, 5))).toEqual({ of: 'mean', side: 'at-least', bound: 21 });
    expect(bracketOf(meanOf([5, 5, 5, 4, 1], 1, 5))).toBeNull();
    expect(bracketOf(meanOf([1, 1, 1, 1, 5], 1, 5))).toEqual({ of: 'mean', side: 'at-most', bound: 9 });
    expect(bracketOf(meanOf([1, 1, 1, 2, 5], 1, 5))).toBeNull();
  });

  const scale = fc.tuple(fc.constantFrom(0, 1), fc.integer({ min: 2, max: 10 }));
  const answers = scale.chain(([least, most]) =>
    fc.tuple(
      fc.constant({ least, most }),
      fc.array(fc.integer({ min: least, max: most }), { minLength: 5, maxLength: 12 }),
    ),
  );
  it('leaves open, told or not, whether somebody has given any answer of the scale', () => {
    let [brackets, exact] = [0, 0];
    fc.assert(
      fc.property(answers, ([{ least, most }, values]) => {
        const group = meanOf(values, least, most);
        const [bracket, others] = [bracketOf(group), values.length - 1];
        const total = group.sum?.total ?? 0;
        // These are the sums that may be meant; what is left of one beside an answer of somebody’s has to be possible for the others.
        const sums = [
          total,
          ...(bracket ? [bracket.bound, (bracket.side === 'at-least' ? most : least) * values.length] : []),
        ];
        for (const own of [least, most]) {
          const isPossible = sums.some((sum) => sum - own >= others * least && sum - own <= others * most);
          expect(isPossible).toBe(true);
        }
        if (bracket) brackets++;
        else exact++;
      }),
      { seed: 20261130, numRuns: 1_000 },
    );
    expect(Math.min(brackets, exact)).toBeGreaterThan(10);
  });
});

describe('a group that is told exactly', () => {
  const of = (...classes: number[]): GroupAnswers => ({
    people: classes.reduce((sum, each) => sum + each, 0),
    classes,
    sum: null,
  });
  it('has two at least who have not answered as the others', () => {
    expect([of(5, 0), of(4, 1), of(3, 2), of(0, 8, 1), of(0, 7, 2)].map(isVaried)).toEqual([
      false,
      false,
      true,
      false,
      true,
    ]);
  });
  it('is not near an end', () => {
    expect(isVaried(meanOf([5, 5, 5, 4, 3], 1, 5))).toBe(false);
    expect(isVaried(meanOf([5, 5, 4, 3, 3], 1, 5))).toBe(true);
  });
  it('has no option of several that all but one have chosen', () => {
    expect(isVaried({ people: 6, classes: [5, 2, 0], sum: null })).toBe(false);
    expect(isVaried({ people: 6, classes: [4, 4, 4], sum: null })).toBe(true);
  });
});
