import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rarely, verdictOf } from '../../../../src/core/survey/trend/verdict';

describe('the verdict on a trend', () => {
  it.each([
    [[], 5],
    [[0.8], 4],
    [[0.1, 0.2, 0.3, 0.4], 1],
  ])('of %j is that %i more are needed', (values, missing) => {
    expect(verdictOf(values)).toEqual({ kind: 'too-few', points: values.length, missing });
  });
  it('of five is a way only where hardly any order is as steady', () => {
    expect(verdictOf([1, 2, 3, 4, 5])).toMatchObject({ way: 'rising', points: 5, runs: null, missingForRuns: 5 });
    expect(verdictOf([5, 4, 3, 2, 1])).toMatchObject({ way: 'falling' });
    expect(verdictOf([1, 2, 3, 5, 4])).toMatchObject({ way: 'neither' });
    // Of the sixty orders of these, one is as steady in each direction.
    const tied = verdictOf([1, 2, 3, 5, 5]);
    expect(tied).toMatchObject({ way: 'rising' });
    expect(tied.kind === 'told' && tied.p).toBeCloseTo(2 / 60, 12);
  });
  it('of equal numbers is no way, and takes at least one more for runs', () => {
    expect(verdictOf(Array<number>(12).fill(0))).toMatchObject({ way: 'neither', p: 1, runs: null, missingForRuns: 1 });
  });
  it('of ten and more has the runs', () => {
    const shifted = [2, 3, 2, 3, 2, 2, 3, 2, 8, 9, 8, 9, 8, 8, 9, 8];
    expect(verdictOf(shifted)).toMatchObject({
      way: 'rising',
      runs: { isShifted: true, longestRun: 8, isRarelyCrossed: true },
      missingForRuns: 0,
    });
  });
  it('turns with the order of time, and claims a way by chance no more often than it says', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 20 }), (values) => {
        const turned = { rising: 'falling', falling: 'rising', neither: 'neither' };
        const [found, back] = [verdictOf(values), verdictOf(values.toReversed())];
        expect(back.kind === 'told' && back.way).toBe(found.kind === 'told' && turned[found.way]);
      }),
      { seed: 121, numRuns: 100 },
    );
    const order = fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8], { minLength: 8 });
    const byChance = fc.sample(order, { seed: 122, numRuns: 2000 });
    const claims = byChance.filter((values) => {
      const verdict = verdictOf(values);
      return verdict.kind === 'told' && verdict.way !== 'neither';
    });
    expect(claims.length / byChance.length).toBeLessThan(rarely * 1.3);
  });
});
