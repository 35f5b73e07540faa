import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf, isDivergent } from '../../../src/core/statistics/divergence';
import { anyProportion, expectClose, runs, sure, widthOf } from './given';

describe('the difference of two shares', () => {
  // Table II of Newcombe (1998), method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%d of %d less %d of %d lies between %d and %d', (count, of, others, all, low, high) => {
    const found = sure(differenceOf({ count, of }, { count: others, of: all }));
    expect(found.difference).toBeCloseTo(count / of - others / all, 12);
    expectClose(found.interval, { low, high }, 4);
  });
  it('says nothing where a side has no answers', () => {
    expect(differenceOf({ count: 0, of: 0 }, { count: 1, of: 2 })).toBeNull();
    expect(differenceOf({ count: 1, of: 2 }, { count: 0, of: 0 })).toBeNull();
  });
  it('holds the difference, has a width, and stays between −1 and 1', () => {
    fc.assert(
      fc.property(anyProportion(), anyProportion(), (internal, external) => {
        const { difference, interval } = sure(differenceOf(internal, external));
        expect(interval.low).toBeLessThanOrEqual(difference);
        expect(interval.high).toBeGreaterThanOrEqual(difference);
        expect(interval.low).toBeGreaterThanOrEqual(-1);
        expect(interval.high).toBeLessThanOrEqual(1);
        expect(widthOf(interval)).toBeGreaterThan(0);
      }),
      runs(61, 2000),
    );
  });
  it('is mirrored where the sides change places, and where satisfied and unsatisfied do', () => {
    fc.assert(
      fc.property(anyProportion(), anyProportion(), (internal, external) => {
        const { interval } = sure(differenceOf(internal, external));
        const mirrored = { low: -interval.high, high: -interval.low };
        const without = ({ count, of }: typeof internal) => ({ count: of - count, of });
        expectClose(sure(differenceOf(external, internal)).interval, mirrored);
        expectClose(sure(differenceOf(without(internal), without(external))).interval, mirrored);
      }),
      runs(62),
    );
  });
  it('is known better with more answers of the same shares', () => {
    fc.assert(
      fc.property(anyProportion(50), anyProportion(50), (internal, external) => {
        const twice = ({ count, of }: typeof internal) => ({ count: 2 * count, of: 2 * of });
        const more = sure(differenceOf(twice(internal), twice(external))).interval;
        expect(widthOf(more)).toBeLessThan(widthOf(sure(differenceOf(internal, external)).interval));
      }),
      runs(63),
    );
  });
});

describe('the alarm of divergence', () => {
  const rule = { fewestAnswers: 7, above: 0 };
  it('is given where the whole interval lies above the threshold', () => {
    // From .0582 on, as above.
    const sides = [
      { count: 6, of: 7 },
      { count: 2, of: 7 },
    ] as const;
    expect(isDivergent(...sides, rule)).toBe(true);
    expect(isDivergent(...sides, { ...rule, above: 0.058 })).toBe(true);
    expect(isDivergent(...sides, { ...rule, above: 0.059 })).toBe(false);
  });
  it('is not given where the customers see it better', () => {
    expect(isDivergent({ count: 0, of: 50 }, { count: 50, of: 50 }, rule)).toBe(false);
  });
  it('says nothing where a side has too few answers', () => {
    expect(isDivergent({ count: 6, of: 6 }, { count: 0, of: 70 }, rule)).toBeNull();
    expect(isDivergent({ count: 70, of: 70 }, { count: 0, of: 6 }, rule)).toBeNull();
    expect(isDivergent({ count: 0, of: 0 }, { count: 0, of: 6 }, { ...rule, fewestAnswers: 0 })).toBeNull();
  });
});
