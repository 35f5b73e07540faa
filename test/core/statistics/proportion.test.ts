import fc from 'fast-check';
import { pnorm, qnorm } from 'lib-r-math.js';
import { describe, expect, it } from 'vitest';
import { normalQuantile, shareOf, wilsonInterval } from '../../../src/core/statistics/proportion';
import { anyProportion, expectClose, runs, sure, widthOf } from './given';

describe('a share', () => {
  it('is 0 where nobody is counted, and nothing where there is nobody to count', () => {
    expect(shareOf({ count: 0, of: 3 })).toBe(0);
    expect(shareOf({ count: 0, of: 0 })).toBeNull();
    expect(shareOf({ count: 3, of: 4 })).toBe(0.75);
  });
  it.each([
    [5, 4],
    [-1, 4],
    [1, -1],
    [0.5, 4],
    [1, 1.5],
    [Number.NaN, 4],
    [0, Number.POSITIVE_INFINITY],
  ])('is refused for %d of %d', (count, of) => {
    expect(() => shareOf({ count, of })).toThrow('is no proportion');
    expect(() => wilsonInterval({ count, of })).toThrow('is no proportion');
  });
});

describe('the interval of a share', () => {
  it('is made with the quantile that R knows', () => expect(normalQuantile).toBeCloseTo(qnorm(0.975), 6));

  it.each([
    [0, 5, 0, 43.45],
    [3, 4, 30.06, 95.44],
    [8, 10, 49.02, 94.33],
  ])('of %d of %d is %d to %d per cent', (count, of, low, high) => {
    const found = sure(wilsonInterval({ count, of }));
    expect(100 * found.low).toBeCloseTo(low, 2);
    expect(100 * found.high).toBeCloseTo(high, 2);
  });
  it('says nothing of nobody', () => expect(wilsonInterval({ count: 0, of: 0 })).toBeNull());
  it('of one answer is wide, and ends at it', () => {
    const found = sure(wilsonInterval({ count: 1, of: 1 }));
    expect(found.high).toBe(1);
    expect(found.low).toBeCloseTo(0.2065, 4);
  });
  it('has a width where all agree', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (of) => {
        expect(wilsonInterval({ count: 0, of })?.low).toBe(0);
        expect(wilsonInterval({ count: of, of })?.high).toBe(1);
        expect(widthOf(sure(wilsonInterval({ count: of, of })))).toBeGreaterThan(0);
      }),
      runs(1),
    );
  });

  it('ends where a true share would leave what was seen in the outer 2.5 per cent', () => {
    fc.assert(
      fc.property(anyProportion(), ({ count, of }) => {
        const { low, high } = sure(wilsonInterval({ count, of }));
        // The definition of the score interval: its ends are solutions of |p̂ − p| = z·√(p(1 − p)/n).
        const below = (p: number) => pnorm((count / of - p) / Math.sqrt((p * (1 - p)) / of));
        if (count > 0) expect(below(low)).toBeCloseTo(0.975, 6);
        if (count < of) expect(below(high)).toBeCloseTo(0.025, 6);
      }),
      runs(2),
    );
  });
  it('holds the share and stays between 0 and 1, with whatever factor', () => {
    fc.assert(
      fc.property(anyProportion(100_000), fc.double({ min: 0.001, max: 1, noNaN: true }), (proportion, factor) => {
        const { low, high } = sure(wilsonInterval(proportion, factor));
        const share = sure(shareOf(proportion));
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
        expect(high).toBeLessThanOrEqual(1);
      }),
      runs(3, 2000),
    );
  });
  it('is mirrored where those counted and the others change places', () => {
    fc.assert(
      fc.property(anyProportion(), ({ count, of }) => {
        const { low, high } = sure(wilsonInterval({ count, of }));
        expectClose(wilsonInterval({ count: of - count, of }), { low: 1 - high, high: 1 - low });
      }),
      runs(4),
    );
  });
  it('is narrower with more answers of the same share', () => {
    fc.assert(
      fc.property(anyProportion(), fc.integer({ min: 2, max: 9 }), ({ count, of }, times) => {
        const more = wilsonInterval({ count: count * times, of: of * times });
        expect(widthOf(sure(more))).toBeLessThan(widthOf(sure(wilsonInterval({ count, of }))));
      }),
      runs(5),
    );
  });
  it('with half the error is the one of four times as many answers', () => {
    fc.assert(
      fc.property(anyProportion(), ({ count, of }) => {
        expectClose(wilsonInterval({ count, of }, 0.5), sure(wilsonInterval({ count: 4 * count, of: 4 * of })));
      }),
      runs(6),
    );
  });
});
