import { describe, expect, it } from 'vitest';
import type { Score } from '../../../../src/contract/survey/results';
import { numberOfScore, unitOf } from '../../../../src/core/survey/results/score-number';
import { writtenEnds, writtenMean, writtenScore, writtenShare } from '../../../../src/core/survey/results/written';

describe('the number of a score', () => {
  const bracket = { kind: 'bracket', side: 'at-least' } as const;
  it.each<[Score, unit: string, number: number]>([
    [{ kind: 'share', satisfied: 6 }, 'share', 0.75],
    [{ kind: 'promoters', promoters: 3, detractors: 5 }, 'difference', -25],
    [{ kind: 'difference', difference: 0 }, 'difference', 0],
    [{ kind: 'mean', sum: 30 }, 'mean', 3.75],
    [{ ...bracket, of: 'share', bound: 7 }, 'share', 0.875],
    [{ ...bracket, of: 'difference', bound: 6 }, 'difference', 75],
    [{ ...bracket, of: 'mean', bound: 36 }, 'mean', 4.5],
  ])('%j of eight is in its unit', (score, unit, number) => {
    expect([unitOf(score), numberOfScore(score, 8)]).toEqual([unit, number]);
  });
});

describe('a number of results', () => {
  it('is written with its sign, its decimals, and by the customs of its reader', () => {
    expect([writtenScore(-25, 'en-US'), writtenScore(0, 'en-US'), writtenScore(12.34, 'de-DE', 1)]).toEqual([
      '−25',
      '0',
      '+12,3',
    ]);
    expect([writtenMean(3.756, 'en-US'), writtenShare(0.8, 'en-US')]).toEqual(['3.76', '80.0%']);
  });
  it('has ends in the same form', () => {
    const ends = { low: -0.5, high: 0.25 };
    expect(writtenEnds(ends, 'difference', 'en-US')).toEqual({ low: '−0.5', high: '+0.3' });
    expect(writtenEnds(ends, 'share', 'en-US')).toEqual({ low: '-50.0%', high: '25.0%' });
    expect(writtenEnds(ends, 'mean', 'en-US')).toEqual({ low: '-0.50', high: '0.25' });
  });
});
