import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Score } from '../../../../src/contract/survey/results';
import { distributionOf } from '../../../../src/core/statistics/distribution';
import type { Interval } from '../../../../src/core/statistics/interval';
import { scoreOf } from '../../../../src/core/survey/results/score';
import { scoreBounds } from '../../../../src/core/survey/results/score-bounds';
import { scoreInterval } from '../../../../src/core/survey/results/score-interval';
import { tQuantile } from '../../../../static/statistics/t-quantile';
import { question, scale } from '../given';

const ofTen = { low: 0, high: 10 };

describe('what silence leaves open', () => {
  it('of a share is the satisfied of all who were asked, with none of the silent and with all of them', () => {
    const bounds = scoreBounds({ kind: 'share', satisfied: 8 }, { answered: 10, asked: 14 }, ofTen);
    expect(bounds?.low).toBeCloseTo(0.571, 3);
    expect(bounds?.high).toBeCloseTo(0.857, 3);
  });
  it('of a Net Promoter Score has the silent as detractors, and as promoters', () => {
    const of = { answered: 6, asked: 14 };
    const bounds = { low: (100 * (3 - 8)) / 14, high: (100 * (3 + 8)) / 14 };
    expect(scoreBounds({ kind: 'promoters', promoters: 4, detractors: 1 }, of, ofTen)).toEqual(bounds);
    expect(scoreBounds({ kind: 'difference', difference: 3 }, of, ofTen)).toEqual(bounds);
  });
  it('of a mean has the silent at the ends of its scale', () => {
    const bounds = scoreBounds({ kind: 'mean', sum: 30 }, { answered: 6, asked: 10 }, { low: 1, high: 7 });
    expect(bounds).toEqual({ low: 3.4, high: 5.8 });
  });
  it('of what is told to be near an end is that end with the silent, and all that the other can be', () => {
    const of = { answered: 6, asked: 10 };
    const near = (what: 'share' | 'difference' | 'mean', side: 'at-least' | 'at-most', bound: number) =>
      scoreBounds({ kind: 'bracket', of: what, side, bound }, of, { low: 1, high: 7 });
    expect(near('share', 'at-least', 5)).toEqual({ low: 0.5, high: 1 });
    expect(near('share', 'at-most', 1)).toEqual({ low: 0, high: 0.5 });
    expect(near('difference', 'at-least', 4)).toEqual({ low: 0, high: 100 });
    expect(near('mean', 'at-most', 12)).toEqual({ low: 1, high: 4 });
  });
  it('is nothing of a few, and where nobody is silent', () => {
    expect(scoreBounds({ kind: 'share', satisfied: 4 }, { answered: 4, asked: 9 }, ofTen)).toBeNull();
    expect(scoreBounds({ kind: 'mean', sum: 40 }, { answered: 9, asked: 9 }, ofTen)).toBeNull();
  });
  it('is refused for more answers than people', () => {
    expect(() => scoreBounds({ kind: 'mean', sum: 40 }, { answered: 9, asked: 8 }, ofTen)).toThrow('can’t have');
  });
});

/** Measures with their scales, and the number that the answers of all would make. */
const measured = [
  { asked: question('csat', scale(1, 5), 'csat'), range: { low: 1, high: 5 } },
  { asked: question('nps', scale(0, 10), 'nps'), range: ofTen },
  { asked: question('ces', scale(1, 7), 'ces'), range: { low: 1, high: 7 } },
] as const;

const counted = (answers: readonly number[], { low, high }: Interval) =>
  Object.fromEntries(distributionOf(answers, { low, high }).map(({ value, count }) => [String(value), count]));

/** The number of a score without any rule of what is told: a recount of the answers. */
function recounted(measure: string | null, answers: readonly number[]): number {
  const share = (fits: (answer: number) => boolean) => answers.filter(fits).length / answers.length;
  if (measure === 'csat') return share((answer) => answer >= 4);
  if (measure === 'nps') return 100 * (share((answer) => answer >= 9) - share((answer) => answer <= 6));
  return answers.reduce((sum, answer) => sum + answer, 0) / answers.length;
}

it('holds whatever the silent answer, its ends are what they can make of it, and no interval goes beyond it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...measured).chain(({ asked, range }) => {
        const answer = fc.integer({ min: range.low, max: range.high });
        return fc.record({
          asked: fc.constant(asked),
          range: fc.constant(range),
          given: fc.array(answer, { minLength: 5, maxLength: 12 }),
          silent: fc.array(answer, { minLength: 1, maxLength: 12 }),
        });
      }),
      ({ asked, range, given, silent }) => {
        const score = scoreOf(asked, counted(given, range));
        if (!score) throw new Error('It is a scale');
        const of = { answered: given.length, asked: given.length + silent.length };
        const bounds = scoreBounds(score, of, range);
        if (!bounds) throw new Error('Some are silent');
        const allAlike = (answer: number) => recounted(asked.measure, [...given, ...silent.map(() => answer)]);
        const whole = recounted(asked.measure, [...given, ...silent]);
        expect(whole).toBeGreaterThanOrEqual(bounds.low - 1e-9);
        expect(whole).toBeLessThanOrEqual(bounds.high + 1e-9);
        expect(bounds.low).toBeCloseTo(allAlike(range.low), 9);
        expect(bounds.high).toBeCloseTo(allAlike(range.high), 9);
        const interval = scoreInterval(score, of, distributionOf(given, range), tQuantile);
        if (interval) {
          expect(interval.low).toBeGreaterThanOrEqual(bounds.low);
          expect(interval.high).toBeLessThanOrEqual(bounds.high);
        }
      },
    ),
    { seed: 41, numRuns: 500 },
  );
});

it('tells of a bracket nothing but what the bracket tells', () => {
  // Every group of six whose answers make the same bracket has the same bounds: they are made of the bracket alone.
  const bracket: Score = { kind: 'bracket', of: 'share', side: 'at-least', bound: 5 };
  const bounds = scoreBounds(bracket, { answered: 6, asked: 9 }, { low: 1, high: 5 });
  for (const satisfied of [5, 6]) {
    const exact = scoreBounds({ kind: 'share', satisfied }, { answered: 6, asked: 9 }, { low: 1, high: 5 });
    expect(exact?.low).toBeGreaterThanOrEqual(bounds?.low ?? 1);
    expect(exact?.high).toBeLessThanOrEqual(bounds?.high ?? 0);
  }
});
