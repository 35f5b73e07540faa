import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SurveyMode } from '../../../../src/contract/survey/checkpoint';
import { usualThresholds } from '../../../../src/contract/survey/checkpoint';
import { formsOfMeasures } from '../../../../src/contract/survey/measure-forms';
import type { Score } from '../../../../src/contract/survey/results';
import type { TrendMeasure } from '../../../../src/contract/survey/trends';
import { pointsOf } from '../../../../src/core/survey/trend/points';
import { figureOf } from '../../../../static/team/survey/results/figures';
import { tQuantile } from '../../../../static/team/survey/results/t-quantile';

type Counts = Readonly<Record<string, number>> | null;

/** The interval of one result, as the results show it and as the trends draw it. */
function bothOf(
  measure: TrendMeasure,
  score: Score,
  answered: number,
  asked: number,
  counts: Counts,
  mode: SurveyMode,
) {
  const question = { key: 'q', version: 1, texts: {}, form: formsOfMeasures[measure], measure };
  const result = { key: 'q', answered, cantSay: 0, counts, score, isAlike: false };
  const figure = figureOf(question, result, {
    ...{ mode, asked, thresholds: usualThresholds },
    filter: { role: null, kind: null },
  });
  const part = { asked, answered, score, counts, isAlike: false };
  const surveyKind = 'pulse' as const;
  const survey = {
    id: 'c1',
    title: '',
    mode,
    surveyKind,
    engagementIds: ['e1'],
    openedOn: '2026-03-01',
    closedOn: '2026-03-10',
  };
  const [point] = pointsOf([{ ...survey, measures: [{ measure, all: part, byKind: {} }] }], measure, null, tQuantile);
  return {
    inResults: 'interval' in figure ? figure.interval : null,
    inTrends: point?.kind === 'value' ? point.interval : null,
  };
}

describe('the interval of a result', () => {
  const counts = fc.array(fc.nat(6), { minLength: 7, maxLength: 7 });
  const modes = fc.constantFrom<SurveyMode>('named', 'confidential');
  it('is the same in its results and in the trends, and there is none where all have answered', () => {
    fc.assert(
      fc.property(counts, fc.nat(30), modes, (found, silent, mode) => {
        const answered = found.reduce((sum, each) => sum + each, 0);
        fc.pre(answered > 0);
        const spread = Object.fromEntries(found.map((each, at) => [String(at + 1), each]));
        const mean = { kind: 'mean', sum: found.reduce((sum, each, at) => sum + each * (at + 1), 0) } as const;
        const [satisfied = 0, promoters = 0, detractors = 0] = found;
        for (const { inResults, inTrends } of [
          bothOf('csat', { kind: 'share', satisfied }, answered, answered + silent, null, mode),
          bothOf('nps', { kind: 'promoters', promoters, detractors }, answered, answered + silent, null, mode),
          bothOf('ces', mean, answered, answered + silent, spread, mode),
        ]) {
          expect(inTrends).toEqual(inResults);
          if (silent === 0) expect(inTrends).toBeNull();
        }
      }),
      { seed: 141, numRuns: 300 },
    );
  });
  it('is narrower, the more of those asked have answered', () => {
    const widthOf = (asked: number) => {
      const { inTrends } = bothOf('csat', { kind: 'share', satisfied: 8 }, 10, asked, null, 'named');
      return inTrends ? inTrends.high - inTrends.low : 0;
    };
    expect(widthOf(11)).toBeLessThan(widthOf(20));
    expect(widthOf(20)).toBeLessThan(widthOf(1000));
    expect(widthOf(11)).toBeGreaterThan(0);
  });
});
