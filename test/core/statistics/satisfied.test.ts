import { describe, expect, it } from 'vitest';
import { distributionOf } from '../../../src/core/statistics/distribution';
import { shareOf, wilsonInterval } from '../../../src/core/statistics/proportion';
import {
  isSatisfied,
  type SatisfactionPoints,
  satisfactionPoints,
  satisfactionScale,
} from '../../../src/core/statistics/satisfied';
import { satisfiedIn } from '../../../src/core/statistics/satisfied-in';

const sets: Readonly<Record<SatisfactionPoints, readonly number[]>> = {
  3: [3],
  4: [3, 4],
  5: [4, 5],
  6: [5, 6],
  7: [6, 7],
  10: [8, 9, 10],
};

describe('the satisfied', () => {
  it.each(satisfactionPoints)('of %d points are the upper ones', (points) => {
    const all = Array.from({ length: points }, (_, at) => at + 1);
    expect(all.filter((value) => isSatisfied(value, points))).toEqual(sets[points]);
    // Each value once, and the lowest once more.
    const answers = distributionOf([1, ...all], satisfactionScale(points));
    expect(satisfiedIn(answers, points)).toEqual({ count: sets[points].length, of: points + 1 });
  });
  it('are nobody where nobody is, and their share is nothing where nobody has answered', () => {
    const unhappy = satisfiedIn(distributionOf([1, 2, 3], satisfactionScale(5)), 5);
    expect(shareOf(unhappy)).toBe(0);
    const silent = satisfiedIn(distributionOf([], satisfactionScale(5)), 5);
    expect(silent).toEqual({ count: 0, of: 0 });
    expect(shareOf(silent)).toBeNull();
    expect(wilsonInterval(silent)).toBeNull();
  });
  it.each([
    { low: 0, high: 5 },
    { low: 1, high: 7 },
  ])('are not counted on the scale %j as if it had 5 points', (scale) => {
    expect(() => satisfiedIn(distributionOf([5], scale), 5)).toThrow('1 to 5');
  });
});
