/** Answers, orders and runs that tests of statistics begin with. */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Interval } from '../../../src/core/statistics/interval';
import type { Proportion } from '../../../src/core/statistics/proportion';

export const runs = (seed: number, numRuns = 500) => ({ seed, numRuns });

/** A share of some people, from a single one upwards. */
export const anyProportion = (most = 200): fc.Arbitrary<Proportion> =>
  fc.integer({ min: 1, max: most }).chain((of) => fc.record({ count: fc.nat(of), of: fc.constant(of) }));

/** The value, which the test knows to be there. */
export function sure<Value>(value: Value | null): Value {
  if (value === null) throw new Error('Nothing was said where something can be');
  return value;
}

/** The width of an interval. */
export const widthOf = ({ low, high }: Interval): number => high - low;

/** Expects two intervals to be the same but for rounding. */
export function expectClose(found: Interval | null, expected: Interval, digits = 10): void {
  expect(sure(found).low).toBeCloseTo(expected.low, digits);
  expect(sure(found).high).toBeCloseTo(expected.high, digits);
}

/** Every order of some values, equal values told apart: all are equally probable. */
export function ordersOf<Value>(values: readonly Value[]): readonly (readonly Value[])[] {
  if (values.length === 0) return [[]];
  return values.flatMap((first, at) =>
    ordersOf(values.filter((_, index) => index !== at)).map((rest) => [first, ...rest]),
  );
}
