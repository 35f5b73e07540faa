import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidentialThreshold, type SurveyMode } from '../../../../src/contract/survey/checkpoint';
import { type TrendSurvey, trendLimits } from '../../../../src/contract/survey/trends';
import { resultsOf } from '../../../../src/core/survey/results/results';
import { emptyTally, type Tally } from '../../../../src/core/survey/tally';
import { noTrends, withTold } from '../../../../src/core/survey/trend/kept-trends';
import { toldSurvey } from '../../../../src/core/survey/trend/told';
import { choice, nps, question, questionnaire, scale } from '../given';
import { closedCheckpoint } from '../measures/given';

const csat = question('csat', scale(1, 5), 'csat');
const ces = question('ces', scale(1, 7), 'ces');
const asks = { ...questionnaire, questions: [csat, nps, ces, question('needed', choice, 'needed')] };
const checkpoint = {
  id: 'c1',
  title: 'Release 1',
  engagementIds: ['e1'],
  windowDays: 10,
  closesOn: '2026-03-10',
  questionnaire: asks,
};

const tally = (counts: Tally['counts'], complete: number): Tally => ({ ...emptyTally, complete, counts });
/** So many answers, each 5, 9 and 6. */
const alike = (count: number): Tally =>
  tally(
    count === 0 ? {} : { csat: { 5: count, '*': count }, nps: { 9: count, '*': count }, ces: { 6: count, '*': count } },
    count,
  );

const told = (
  mode: SurveyMode,
  asked: Record<string, number>,
  tallies: Record<string, Tally>,
  closedOn = '2026-03-10',
): TrendSurvey => {
  const kept = toldSurvey(closedCheckpoint({ ...checkpoint, mode, asked, tallies, answeredUntil: closedOn }));
  if (kept === null) throw new Error('Nothing is lost here');
  return kept;
};

describe('what a trend keeps of a survey', () => {
  it('is each measure with a number, for all and by name for each side', () => {
    const { measures } = told(
      'named',
      { 'user.external': 8, 'user.internal': 4 },
      {
        'user.external': alike(6),
        'user.internal': tally({ csat: { 2: 2, 4: 1, '*': 3 } }, 3),
      },
    );
    expect(measures.map(({ measure }) => measure)).toEqual(['csat', 'nps', 'ces', 'needed']);
    expect(measures[0]).toEqual({
      measure: 'csat',
      all: { asked: 12, answered: 9, score: { kind: 'share', satisfied: 7 }, counts: null, isAlike: false },
      byKind: {
        external: { asked: 8, answered: 6, score: { kind: 'share', satisfied: 6 }, counts: null, isAlike: false },
        internal: { asked: 4, answered: 3, score: { kind: 'share', satisfied: 1 }, counts: null, isAlike: false },
      },
    });
    expect(measures[2]?.all).toEqual({
      asked: 12,
      answered: 6,
      score: { kind: 'mean', sum: 36 },
      counts: { 6: 6 },
      isAlike: false,
    });
  });
  it('is in confidence of the whole alone, where one side may not be told', () => {
    const of = (external: Tally, internal: Tally) =>
      told(
        'confidential',
        { 'user.external': 9, 'user.internal': 9 },
        { 'user.external': external, 'user.internal': internal },
      ).measures;
    const varied = tally({ csat: { 2: 4, 5: 5, '*': 9 } }, 9);
    const measures = of(alike(9), alike(9));
    expect(measures[0]?.all.answered).toBe(18);
    for (const { byKind } of [...measures, ...of(alike(9), varied), ...of(varied, alike(4))])
      expect(byKind).toEqual({});
  });
  it('is in confidence of both sides, where each may be told by itself: as their results tell it', () => {
    const tallies = {
      'user.external': tally({ csat: { 2: 6, 5: 3, '*': 9 } }, 9),
      'user.internal': tally({ csat: { 2: 2, 4: 7, '*': 9 } }, 9),
    };
    const asked = { 'user.external': 12, 'user.internal': 10 };
    const { measures } = told('confidential', asked, tallies);
    expect(measures[0]?.byKind).toEqual({
      external: { asked: 12, answered: 9, score: { kind: 'share', satisfied: 3 }, counts: null, isAlike: false },
      internal: { asked: 10, answered: 9, score: { kind: 'share', satisfied: 7 }, counts: null, isAlike: false },
    });
    for (const kind of ['internal', 'external'] as const) {
      const results = resultsOf({ mode: 'confidential', questionnaire: asks, asked, tallies }, { role: null, kind });
      expect(results.questions[0]?.score).toEqual(measures[0]?.byKind[kind]?.score);
    }
  });
  it('is nothing of too few in confidence', () => {
    fc.assert(
      fc.property(fc.nat(confidentialThreshold - 1), (count) => {
        const { measures } = told('confidential', { rest: 9 }, { rest: alike(count) });
        for (const { all } of measures)
          expect(all).toEqual({ asked: 9, answered: 0, score: null, counts: null, isAlike: false });
      }),
      { seed: 101, numRuns: 20 },
    );
  });
  it('is no more than results tell, whatever was answered', () => {
    const counts = fc.dictionary(fc.integer({ min: 1, max: 7 }).map(String), fc.integer({ min: 1, max: 6 }));
    fc.assert(
      fc.property(counts, fc.constantFrom<SurveyMode>('named', 'confidential'), (answered, mode) => {
        const count = Object.values(answered).reduce((sum, each) => sum + each, 0);
        const tallies = { rest: tally({ ces: { ...answered, '*': count } }, count) };
        const found = told(mode, { rest: 60 }, tallies).measures.find(({ measure }) => measure === 'ces')?.all;
        const all = { role: null, kind: null };
        const results = resultsOf({ mode, questionnaire: asks, asked: { rest: 60 }, tallies }, all);
        const shown = results.questions.find(({ key }) => key === 'ces');
        expect(found).toEqual({
          asked: 60,
          answered: shown?.answered,
          score: shown?.score,
          counts: shown?.counts,
          isAlike: shown?.isAlike,
        });
      }),
      { seed: 102, numRuns: 200 },
    );
  });
  it('has the days on which it was answered, also where it was closed before its first was over', () => {
    expect(told('named', {}, {})).toMatchObject({
      surveyKind: asks.surveyKind,
      openedOn: '2026-03-01',
      closedOn: '2026-03-10',
    });
    expect(told('named', {}, {}, '2026-03-04')).toMatchObject({ openedOn: '2026-03-01', closedOn: '2026-03-04' });
    expect(told('named', {}, {}, '2026-02-28')).toMatchObject({ openedOn: '2026-02-28', closedOn: '2026-02-28' });
  });
});

describe('the kept trends', () => {
  const at = (id: string, closedOn: string): TrendSurvey => ({ ...told('named', {}, {}, closedOn), id });
  it('are in the order of closing, each once', () => {
    const kept = [at('b', '2026-02-01'), at('c', '2026-03-01'), at('a', '2026-01-01'), at('b', '2026-02-01')].reduce(
      withTold,
      noTrends('p'),
    );
    expect(kept.surveys.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(kept.isCut).toBe(false);
  });
  it('keep those that closed last, and say that there were others', () => {
    const day = (index: number) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
    const many = Array.from({ length: trendLimits.surveys + 2 }, (_, index) => at(`c${index}`, day(index)));
    const kept = many.reduce(withTold, noTrends('p'));
    expect(kept.surveys.map(({ id }) => id)).toEqual(many.slice(2).map(({ id }) => id));
    expect(kept.isCut).toBe(true);
    expect(many.slice(2).reduce(withTold, noTrends('p')).isCut).toBe(false);
  });
});
