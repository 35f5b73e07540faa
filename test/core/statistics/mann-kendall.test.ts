import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discordantPairs } from '../../../src/core/statistics/discordance';
import { fewestPoints, mannKendall } from '../../../src/core/statistics/mann-kendall';
import { ordersOf, runs, sure } from './given';

/** S by its definition: over all pairs, later minus earlier. */
function sOf(values: readonly number[]): number {
  let s = 0;
  for (let later = 1; later < values.length; later += 1)
    for (let earlier = 0; earlier < later; earlier += 1) s += Math.sign((values[later] ?? 0) - (values[earlier] ?? 0));
  return s;
}

/** The two-sided p by trying every order. */
function pByOrders(values: readonly number[]): number {
  const orders = ordersOf(values);
  return orders.filter((order) => Math.abs(sOf(order)) >= Math.abs(sOf(values))).length / orders.length;
}

/** The values that some ties make: [2, 1] gives 1, 1, 2. */
const valuesOf = (ties: readonly number[]) => ties.flatMap((times, at) => Array<number>(times).fill(at + 1));

/** Every way to part a number of points into ties, in every order: [1, 2] and [2, 1]. */
const tiesOf = (points: number): readonly (readonly number[])[] =>
  points === 0
    ? [[]]
    : Array.from({ length: points }, (_, at) => at + 1).flatMap((first) =>
        tiesOf(points - first).map((rest) => [first, ...rest]),
      );

describe('the test of Mann and Kendall', () => {
  it.each([
    [5, 10],
    [6, 13],
  ])('of %d points finds a trend from |S| = %d on', (points, critical) => {
    const values = Array.from({ length: points }, (_, at) => at);
    const found = ordersOf(values).map((order) => sure(mannKendall(order)));
    for (const { s, p } of found) expect(p <= 0.05).toBe(Math.abs(s) >= critical);
    expect(found.some(({ s }) => Math.abs(s) === critical)).toBe(true);
  });
  it('could find none of four points', () => {
    expect(2 * (discordantPairs([1, 1, 1, 1])[0] ?? 0)).toBeGreaterThan(0.05);
    expect(fewestPoints).toBe(5);
  });
  it.each([[[]], [[3]], [[1, 2]], [[1, 2, 3, 4]]])('has not enough data in %j', (values) => {
    expect(mannKendall(values)).toBeNull();
  });
  it('of equal values finds no trend', () => {
    expect(mannKendall([0, 0, 0, 0, 0])).toEqual({ s: 0, p: 1, points: 5 });
  });
  it('takes 0 as a score', () => expect(mannKendall([0, 1, 2, 3, 4])?.s).toBe(10));

  it.each([5, 6, 7])('has the p of all orders of %d points, whatever is tied', (points) => {
    for (const ties of tiesOf(points)) {
      const times = new Map<number, number>();
      const examples = new Map<number, readonly number[]>();
      const orders = ordersOf(valuesOf(ties));
      for (const order of orders) {
        const s = sOf(order);
        times.set(s, (times.get(s) ?? 0) + 1);
        examples.set(s, order);
      }
      for (const [s, order] of examples) {
        let extreme = 0;
        for (const [other, count] of times) if (Math.abs(other) >= Math.abs(s)) extreme += count;
        const found = sure(mannKendall(order));
        expect(found.s).toBe(s);
        expect(found.p).toBeCloseTo(extreme / orders.length, 12);
      }
    }
  });
  it('has it for any answers of a scale', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 5, maxLength: 7 }), (values) => {
        expect(mannKendall(values)?.p).toBeCloseTo(pByOrders(values), 12);
      }),
      runs(81, 30),
    );
  });
  it('reads ranks only, and turns its sign with the order of time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 5, maxLength: 30 }), (values) => {
        const found = sure(mannKendall(values));
        expect(found.p).toBeGreaterThan(0);
        expect(found.p).toBeLessThanOrEqual(1);
        expect(mannKendall(values.map((value) => value ** 3 + 5))?.s).toBe(found.s);
        const reversed = sure(mannKendall(values.toReversed()));
        expect(reversed.s + found.s).toBe(0);
        expect(reversed.p).toBeCloseTo(found.p, 10);
      }),
      runs(82, 200),
    );
  });
  it('comes near the normal approximation of many points, with ties', () => {
    const values = Array.from({ length: 100 }, (_, at) => (at * 37) % 10);
    for (let at = 0; at < 100; at += 9) values[at] = Math.floor(at / 12);
    const { s, p } = sure(mannKendall(values));
    const times = [...new Set(values)].map((value) => values.filter((each) => each === value).length);
    const term = (n: number) => n * (n - 1) * (2 * n + 5);
    const variance = (term(100) - times.reduce((total, each) => total + term(each), 0)) / 18;
    const z = (Math.abs(s) - 1) / Math.sqrt(variance);
    // Two-sided tail of the normal distribution, Abramowitz and Stegun 26.2.17.
    const t = 1 / (1 + 0.2316419 * z);
    const weights = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
    const tail = weights.reduce((total, weight, at) => total + weight * t ** (at + 1), 0);
    expect(p).toBeCloseTo((2 * tail * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI), 2);
  });
});

describe('discordant pairs', () => {
  it('are certain to be some, whatever is tied', () => {
    for (const ties of [[], [1], [4], [1, 1, 1], [5, 3, 8, 1], [20, 20]]) {
      const found = discordantPairs(ties);
      expect(found.reduce((total, each) => total + each, 0)).toBeCloseTo(1, 12);
    }
  });
});
