import { qt } from 'lib-r-math.js';
import { describe, expect, it } from 'vitest';
import { distributionOf } from '../../../src/core/statistics/distribution';
import { meanInterval } from '../../../src/core/statistics/mean-interval';
import { tQuantile } from '../../../static/statistics/t-quantile';

describe('the quantile of Student’s t distribution', () => {
  it('is as R says, for any number of answers that a survey may have', () => {
    for (let df = 1; df <= 1000; df += df < 60 ? 1 : 47)
      expect(Math.abs(tQuantile(0.975, df) / qt(0.975, df) - 1)).toBeLessThan(1e-6);
  });
  it('is as tables print it', () => {
    expect([1, 2, 3, 10, 30, 120].map((df) => tQuantile(0.975, df).toFixed(3))).toEqual([
      '12.706',
      '4.303',
      '3.182',
      '2.228',
      '2.042',
      '1.980',
    ]);
  });
  it('is mirrored at the median', () => {
    expect(tQuantile(0.025, 7)).toBeCloseTo(-tQuantile(0.975, 7), 9);
    expect(tQuantile(0.5, 7)).toBeCloseTo(0, 6);
  });
  it('makes the interval of a mean: 4.70 to 7.30 of four answers, cut off by the scale at 7', () => {
    const found = meanInterval(distributionOf([6, 7, 5, 6], { low: 1, high: 7 }), tQuantile);
    expect(found?.low).toBeCloseTo(4.7, 2);
    expect(found?.high).toBe(7);
  });
});
