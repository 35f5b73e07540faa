import { expect, it } from 'vitest';
import { logFactorials } from '../../../src/core/statistics/log-factorial';

it('has the logarithm of each factorial up to the last, and of no other number', () => {
  const log = logFactorials(20);
  let factorial = 1;
  expect(log(0)).toBe(0);
  for (let number = 1; number <= 20; number += 1) {
    factorial *= number;
    expect(log(number)).toBeCloseTo(Math.log(factorial), 12);
  }
  for (const number of [-1, 21, 0.5, Number.NaN]) expect(() => log(number)).toThrow('not among');
});
