import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finiteGroupFactor, groupShareInterval } from '../../../src/core/statistics/finite-group';
import { shareOf, wilsonInterval } from '../../../src/core/statistics/proportion';
import { silenceBounds } from '../../../src/core/statistics/silence';
import { ordersOf, runs, sure, widthOf } from './given';

const anySample = fc
  .integer({ min: 2, max: 60 })
  .chain((asked) =>
    fc
      .integer({ min: 1, max: asked - 1 })
      .chain((of) =>
        fc.record({ asked: fc.constant(asked), satisfied: fc.record({ count: fc.nat(of), of: fc.constant(of) }) }),
      ),
  );

describe('the factor of a whole group', () => {
  it.each([
    [10, 14, Math.sqrt(4 / 13)],
    [1, 14, 1],
    [1, 2, 1],
  ])('for %d of %d is %d', (answered, asked, factor) => {
    expect(finiteGroupFactor(answered, asked)).toBeCloseTo(factor, 12);
  });
  it('is none where all have answered, or nobody', () => {
    for (const [answered, asked] of [
      [14, 14],
      [1, 1],
      [0, 14],
      [0, 1],
      [0, 0],
    ] as const)
      expect(finiteGroupFactor(answered, asked)).toBeNull();
  });
  it('is refused for more answers than people', () => expect(() => finiteGroupFactor(3, 2)).toThrow());
  it('is how much less means of a group scatter if they are drawn without putting back', () => {
    const group = [1, 2, 2, 5, 9];
    const mean = (values: readonly number[]) => values.reduce((total, each) => total + each, 0) / values.length;
    const variance = (values: readonly number[]) => mean(values.map((each) => (each - mean(values)) ** 2));
    for (const answered of [1, 2, 3, 4]) {
      const means = ordersOf(group).map((order) => mean(order.slice(0, answered)));
      const factor = sure(finiteGroupFactor(answered, group.length));
      expect(Math.sqrt(variance(means))).toBeCloseTo(factor * Math.sqrt(variance(group) / answered), 12);
    }
  });
});

describe('the interval of a whole group', () => {
  it('is none where all have answered: there is nothing left to chance', () => {
    expect(groupShareInterval({ count: 3, of: 4 }, 4)).toBeNull();
    expect(groupShareInterval({ count: 0, of: 0 }, 4)).toBeNull();
    expect(groupShareInterval({ count: 0, of: 0 }, 0)).toBeNull();
  });
  it('holds the share, is within what is still possible, and is narrower than one of an endless group', () => {
    fc.assert(
      fc.property(anySample, ({ asked, satisfied }) => {
        const [found, bounds] = [sure(groupShareInterval(satisfied, asked)), sure(silenceBounds(satisfied, asked))];
        const share = sure(shareOf(satisfied));
        expect(found.low).toBeLessThanOrEqual(share);
        expect(found.high).toBeGreaterThanOrEqual(share);
        expect(found.low).toBeGreaterThanOrEqual(bounds.low);
        expect(found.high).toBeLessThanOrEqual(bounds.high);
        expect(widthOf(found)).toBeLessThanOrEqual(widthOf(sure(wilsonInterval(satisfied))));
      }),
      runs(41, 2000),
    );
  });
  it('is cut off where answers rule out more than chance does', () => {
    // One of two has said no: at most half of them can be satisfied.
    expect(groupShareInterval({ count: 0, of: 1 }, 2)).toEqual({ low: 0, high: 0.5 });
  });
  it('is that of Wilson with fewer errors where answers rule out nothing of it', () => {
    const found = groupShareInterval({ count: 30, of: 60 }, 600);
    expect(found).toEqual(wilsonInterval({ count: 30, of: 60 }, Math.sqrt(540 / 599)));
  });
});
