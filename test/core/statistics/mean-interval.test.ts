import fc from 'fast-check';
import { qt } from 'lib-r-math.js';
import { describe, expect, it } from 'vitest';
import { deviationOf, distributionOf, meanOf } from '../../../src/core/statistics/distribution';
import { meanInterval } from '../../../src/core/statistics/mean-interval';
import { expectClose, runs, sure, widthOf } from './given';

const seven = { low: 1, high: 7 };
const ten = { low: 0, high: 10 };

const anyAnswers = fc
  .array(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 40 })
  .filter((answers) => new Set(answers).size > 1);

describe('the interval of a mean', () => {
  it('of 6, 7, 5 and 6 is 4.70 to 7.30, which ends with the scale at 7', () => {
    const answers = [6, 7, 5, 6];
    expect(meanOf(distributionOf(answers, seven))).toBe(6);
    expectClose(meanInterval(distributionOf(answers, seven), qt), { low: 4.7, high: 7 }, 2);
    // The same on a scale that goes on.
    expectClose(meanInterval(distributionOf(answers, ten), qt), { low: 4.7, high: 7.3 }, 2);
  });
  it('ends with a scale at 0', () => {
    expect(meanInterval(distributionOf([0, 0, 3], ten), qt)?.low).toBe(0);
  });
  it.each([[[]], [[4]], [[4, 4]], [[0, 0, 0]]])('says nothing of %j', (answers) => {
    expect(meanInterval(distributionOf(answers, ten), qt)).toBeNull();
  });
  it('holds the mean, and is within the scale', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const found = sure(meanInterval(distributionOf(answers, ten), qt));
        const mean = sure(meanOf(distributionOf(answers, ten)));
        expect(found.low).toBeGreaterThanOrEqual(0);
        expect(found.low).toBeLessThan(mean);
        expect(found.high).toBeGreaterThan(mean);
        expect(found.high).toBeLessThanOrEqual(10);
      }),
      runs(51),
    );
  });
  it('is mirrored with the scale', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { low, high } = sure(meanInterval(distributionOf(answers, ten), qt));
        const mirrored = distributionOf(
          answers.map((each) => 10 - each),
          ten,
        );
        expectClose(meanInterval(mirrored, qt), { low: 10 - high, high: 10 - low });
      }),
      runs(52),
    );
  });
  it('is narrower with more answers of the same kind', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const more = meanInterval(distributionOf([...answers, ...answers], ten), qt);
        const less = meanInterval(distributionOf(answers, ten), qt);
        expect(widthOf(sure(more))).toBeLessThanOrEqual(widthOf(sure(less)));
      }),
      runs(53),
    );
  });
  it('asks for the quantile of one degree less than answers, and takes the factor', () => {
    const answers = distributionOf([4, 5, 6], ten);
    const asked: unknown[] = [];
    const found = meanInterval(
      answers,
      (p, df) => {
        asked.push([p, df]);
        return 1;
      },
      0.5,
    );
    expect(asked).toEqual([[0.975, 2]]);
    const half = (0.5 * sure(deviationOf(answers))) / Math.sqrt(3);
    expectClose(found, { low: 5 - half, high: 5 + half });
  });
});
