import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersIn, deviationOf, distributionOf, meanOf, medianOf } from '../../../src/core/statistics/distribution';
import { median } from '../../../src/core/statistics/median';
import { runs } from './given';

const ten = { low: 0, high: 10 };
const five = { low: 1, high: 5 };

describe('answers counted by value', () => {
  it('has every value of the scale, the lowest first', () => {
    expect(distributionOf([5, 3, 3], five)).toEqual([
      { value: 1, count: 0 },
      { value: 2, count: 0 },
      { value: 3, count: 2 },
      { value: 4, count: 0 },
      { value: 5, count: 1 },
    ]);
  });
  it('counts 0 as a score', () => {
    const zeros = distributionOf([0, 0, 3], ten);
    expect(zeros[0]).toEqual({ value: 0, count: 2 });
    expect(answersIn(zeros)).toBe(3);
    expect(meanOf(zeros)).toBe(1);
    expect(medianOf(zeros)).toBe(0);
    expect(meanOf(distributionOf([0], ten))).toBe(0);
  });
  it('says nothing of no answers, and no spread of one', () => {
    const none = distributionOf([], five);
    expect([answersIn(none), meanOf(none), medianOf(none), deviationOf(none)]).toEqual([0, null, null, null]);
    const one = distributionOf([4], five);
    expect([answersIn(one), meanOf(one), medianOf(one), deviationOf(one)]).toEqual([1, 4, 4, null]);
  });
  it('has no spread where all are equal', () => expect(deviationOf(distributionOf([2, 2, 2], five))).toBe(0));
  it.each([0, 6, 2.5, Number.NaN, -1])('refuses %d on a scale from 1 to 5', (answer) => {
    expect(() => distributionOf([answer], five)).toThrow('is not on the scale');
  });
  it('has the measures of the answers themselves, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 80 }), (answers) => {
        const found = distributionOf(answers, ten);
        const mean = answers.reduce((total, each) => total + each, 0) / answers.length;
        // Another formula for the variance than the one that is tested: by the differences of all pairs.
        const squares = answers.flatMap((one) => answers.map((other) => (one - other) ** 2));
        const variance = squares.reduce((total, each) => total + each, 0) / (2 * answers.length * (answers.length - 1));
        expect(answersIn(found)).toBe(answers.length);
        expect(meanOf(found)).toBeCloseTo(mean, 10);
        expect(medianOf(found)).toBe(median(answers));
        expect(deviationOf(found)).toBeCloseTo(Math.sqrt(variance), 10);
        expect(distributionOf(answers.toReversed(), ten)).toEqual(found);
      }),
      runs(11),
    );
  });
});
