import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distributionOf } from '../../../src/core/statistics/distribution';
import {
  type NetPromoterCounts,
  netPromoterCounts,
  netPromoterInterval,
  netPromoterScale,
  netPromoterScore,
} from '../../../src/core/statistics/net-promoter';
import { expectClose, runs, sure, widthOf } from './given';

const counts = (promoters: number, passives: number, detractors: number): NetPromoterCounts => ({
  promoters,
  passives,
  detractors,
});
const anyCounts = fc
  .tuple(fc.nat(40), fc.nat(40), fc.nat(40))
  .filter((all) => all.some((each) => each > 0))
  .map((all) => counts(...all));

describe('promoters and detractors', () => {
  it.each([
    [0, 'detractors'],
    [6, 'detractors'],
    [7, 'passives'],
    [8, 'passives'],
    [9, 'promoters'],
    [10, 'promoters'],
  ] as const)('%d is one of the %s', (answer, kind) => {
    const expected = { ...counts(0, 0, 0), [kind]: 1 };
    expect(netPromoterCounts(distributionOf([answer], netPromoterScale))).toEqual(expected);
  });
  it.each([
    { low: 1, high: 10 },
    { low: 0, high: 9 },
  ])('are not found on the scale %j', (scale) => {
    expect(() => netPromoterCounts(distributionOf([5], scale))).toThrow('0 to 10');
  });
});

describe('the Net Promoter Score', () => {
  it('of six promoters and two detractors of ten is +40, between −12.59 and +74.12', () => {
    expect(netPromoterScore(counts(6, 2, 2))).toBe(40);
    expectClose(netPromoterInterval(counts(6, 2, 2)), { low: -12.59, high: 74.12 }, 2);
  });
  it('can be 0, which is not the same as no answers', () => {
    expect(netPromoterScore(counts(2, 0, 2))).toBe(0);
    expect(netPromoterScore(counts(0, 3, 0))).toBe(0);
    expect(netPromoterScore(counts(0, 0, 0))).toBeNull();
    expect(netPromoterInterval(counts(0, 0, 0))).toBeNull();
  });
  it('of a single answer holds it, and is nearly the whole range', () => {
    const found = sure(netPromoterInterval(counts(1, 0, 0)));
    expect(found.high).toBe(100);
    expect(found.low).toBeCloseTo(100 * (0.25 - 1.959964 * Math.sqrt((0.625 - 0.0625) / 4)), 10);
  });
  it('leaves the formula as it is for more answers than one', () => {
    for (let answers = 2; answers <= 60; answers += 1)
      for (let promoters = 0; promoters <= answers; promoters += 1)
        for (let detractors = 0; detractors <= answers - promoters; detractors += 1) {
          const [p, d] = [(promoters + 0.75) / (answers + 3), (detractors + 0.75) / (answers + 3)];
          const half = 1.959964 * Math.sqrt((p + d - (p - d) ** 2) / (answers + 3));
          const found = netPromoterInterval(counts(promoters, answers - promoters - detractors, detractors));
          const expected = { low: Math.max(-100, 100 * (p - d - half)), high: Math.min(100, 100 * (p - d + half)) };
          if (!found || Math.abs(found.low - expected.low) + Math.abs(found.high - expected.high) > 1e-9)
            expect.fail(`${promoters} and ${detractors} of ${answers}`);
        }
  });
  it('has an interval with a width, within the range, that holds the score, with whatever factor', () => {
    fc.assert(
      fc.property(anyCounts, fc.double({ min: 0.05, max: 1, noNaN: true }), (some, factor) => {
        const { low, high } = sure(netPromoterInterval(some, factor));
        const score = sure(netPromoterScore(some));
        expect(low).toBeGreaterThanOrEqual(-100);
        expect(low).toBeLessThanOrEqual(score);
        expect(high).toBeGreaterThanOrEqual(score);
        expect(high).toBeLessThanOrEqual(100);
        expect(high - low).toBeGreaterThan(0);
      }),
      runs(21, 2000),
    );
  });
  it('is mirrored where promoters and detractors change places', () => {
    fc.assert(
      fc.property(anyCounts, ({ promoters, passives, detractors }) => {
        const one = sure(netPromoterInterval(counts(promoters, passives, detractors)));
        const other = counts(detractors, passives, promoters);
        expect(netPromoterScore(other)).toBeCloseTo(-sure(netPromoterScore(counts(promoters, passives, detractors))));
        expectClose(netPromoterInterval(other), { low: -one.high, high: -one.low });
      }),
      runs(22),
    );
  });
  it('has a narrower interval with more answers of the same shares, and as narrow a one with less error', () => {
    fc.assert(
      fc.property(anyCounts, ({ promoters, passives, detractors }) => {
        const one = sure(netPromoterInterval(counts(promoters, passives, detractors)));
        const more = sure(netPromoterInterval(counts(4 * promoters, 4 * passives, 4 * detractors)));
        expect(widthOf(more)).toBeLessThan(widthOf(one));
        expectClose(netPromoterInterval(counts(promoters, passives, detractors), 0.5), more);
      }),
      runs(23),
    );
  });
});
