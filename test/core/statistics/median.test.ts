import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median } from '../../../src/core/statistics/median';
import { runs } from './given';

describe('the middle value', () => {
  it.each([
    [[], null],
    [[0], 0],
    [[3], 3],
    [[3, 1], 2],
    [[9, 1, 2], 2],
    [[4, 1, 10, 2], 3],
    [[10, 9, 8, 7, 6], 8],
    [[4, 4, 4], 4],
  ] as [number[], number | null][])('of %j is %j', (values, middle) => {
    expect(median(values)).toBe(middle);
  });
  it('leaves the values as they are', () => {
    const values = [5, 3, 1];
    median(values);
    expect(values).toEqual([5, 3, 1]);
  });
  it('has at most half of them on each side', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 120 }), (values) => {
        const middle = median(values) ?? -1;
        expect(values.filter((value) => value < middle).length * 2).toBeLessThanOrEqual(values.length);
        expect(values.filter((value) => value > middle).length * 2).toBeLessThanOrEqual(values.length);
      }),
      runs(7),
    );
  });
});
