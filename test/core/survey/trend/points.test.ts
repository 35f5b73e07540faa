import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ToldPart, ToldScore, TrendSurvey } from '../../../../src/contract/survey/trends';
import { daysAfter } from '../../../../src/core/calendar/day';
import { isOld } from '../../../../src/core/survey/trend/age';
import { hasSides, pointsOf, rangeOf, sidesIn, valuesIn } from '../../../../src/core/survey/trend/points';

/** For four degrees of freedom, as in tables. */
const t4 = () => 2.77645;
const part = (score: ToldScore | null, answered: number, changes: Partial<ToldPart> = {}): ToldPart => ({
  asked: 20,
  answered,
  score,
  counts: null,
  isAlike: false,
  ...changes,
});
const share = (satisfied: number, answered: number) => part({ kind: 'share', satisfied }, answered);
const survey = (changes: Partial<TrendSurvey> = {}): TrendSurvey => ({
  id: 'c1',
  title: 'Release 1',
  mode: 'named',
  surveyKind: 'relationship',
  engagementIds: ['e1'],
  openedOn: '2026-03-01',
  closedOn: '2026-03-10',
  measures: [],
  ...changes,
});
const asking = (all: ToldPart, changes: Partial<TrendSurvey> = {}, byKind = {}) =>
  survey({ measures: [{ measure: 'csat', all, byKind }], ...changes });
const csat = (...surveys: TrendSurvey[]) => pointsOf(surveys, 'csat', null, t4);
const inConfidence = { mode: 'confidential' } as const;

describe('the points of a measure', () => {
  it('are those of the surveys that ask it', () => {
    expect(csat(survey(), asking(share(8, 10)))).toHaveLength(1);
  });
  it.each([
    ['a share', share(8, 10), 0.8, [0.5779, 0.9]],
    ['promoters', part({ kind: 'promoters', promoters: 6, detractors: 2 }, 10), 40, [1.12, 67.97]],
    ['a difference alone', part({ kind: 'difference', difference: 4 }, 10), 40, null],
    ['none satisfied, which is no gap', share(0, 5), 0, [0, 0.3775]],
  ])('of %s have its number and its interval', (_, all, value, ends) => {
    const [point] = csat(asking(all));
    expect(point).toMatchObject({ kind: 'value', value, bound: null });
    if (point?.kind !== 'value') throw new Error('It is told');
    if (ends === null) expect(point.interval).toBeNull();
    else {
      expect(point.interval?.low).toBeCloseTo(ends[0] ?? Number.NaN, 2);
      expect(point.interval?.high).toBeCloseTo(ends[1] ?? Number.NaN, 2);
    }
  });
  it('of ease have the mean, and its interval if it is told how answers are spread', () => {
    const ease = (counts: ToldPart['counts']) =>
      pointsOf(
        [
          survey({
            ...inConfidence,
            measures: [{ measure: 'ces', all: part({ kind: 'mean', sum: 30 }, 5, { counts }), byKind: {} }],
          }),
        ],
        'ces',
        null,
        t4,
      );
    const [told] = ease({ 5: 1, 6: 3, 7: 1 });
    expect(told).toMatchObject({ value: 6, interval: { high: 6.75 } });
    expect(told?.kind === 'value' && told.interval?.low).toBeCloseTo(5.22, 2);
    expect(ease(null)[0]).toMatchObject({ value: 6, interval: null });
  });
  it('of all who were asked have no interval', () => {
    expect(csat(asking(part({ kind: 'share', satisfied: 8 }, 10, { asked: 10 })))[0]).toMatchObject({ interval: null });
  });
  it.each([
    ['untold', part(null, 0), inConfidence],
    ['untold', part(null, 7), inConfidence],
    ['alike', part(null, 7, { isAlike: true }), inConfidence],
    ['few', share(3, 4), {}],
    ['nobody', share(0, 0), {}],
  ] as const)('are a gap, %s, and never zero', (gap, all, changes) => {
    const points = csat(asking(all, changes));
    expect(points).toMatchObject([{ kind: 'gap', gap }]);
    expect(valuesIn(points)).toEqual([]);
  });
  it.each([
    ['share', 'at-least', 9, 0.9],
    ['mean', 'at-most', 12, 1.2],
    ['difference', 'at-least', 9, 90],
  ] as const)('of which a %s is told %s are at that, and in no test', (of, side, bound, value) => {
    const points = csat(asking(part({ kind: 'bracket', of, side, bound }, 10), inConfidence));
    expect(points).toMatchObject([{ kind: 'value', value, bound: side, interval: null }]);
    expect(valuesIn(points)).toEqual([]);
  });
  it('of one side are those that tell it', () => {
    const surveys = [
      asking(share(8, 10)),
      asking(share(8, 10), { id: 'c2' }, { external: share(5, 6), internal: share(3, 4) }),
    ];
    expect(pointsOf(surveys, 'csat', 'external', t4)).toMatchObject([{ survey: { id: 'c2' }, value: 5 / 6 }]);
    expect(pointsOf(surveys, 'csat', 'internal', t4)).toMatchObject([{ kind: 'gap', gap: 'few' }]);
    expect(hasSides(surveys, 'csat')).toBe(true);
    expect(hasSides(surveys.slice(0, 1), 'csat')).toBe(false);
    expect(hasSides(surveys, 'nps')).toBe(false);
  });
  it('lie in the range of their measure, and in their interval', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 19 }), fc.nat(), (answered, some) => {
        const { low, high } = rangeOf('csat');
        const [point] = csat(asking(share(some % (answered + 1), answered)));
        if (point?.kind !== 'value' || !point.interval) throw new Error('It is told');
        expect(point.interval.low).toBeGreaterThanOrEqual(low);
        expect(point.interval.low).toBeLessThanOrEqual(point.value);
        expect(point.interval.high).toBeGreaterThanOrEqual(point.value);
        expect(point.interval.high).toBeLessThanOrEqual(high);
      }),
      { seed: 131, numRuns: 200 },
    );
    expect([rangeOf('nps'), rangeOf('ces'), rangeOf('confidence')]).toEqual([
      { low: -100, high: 100 },
      { low: 1, high: 7 },
      { low: 0, high: 10 },
    ]);
  });
});

describe('the two sides', () => {
  const sides = (internal: ToldPart, external: ToldPart, id = 'c1') =>
    asking(share(8, 10), { id }, { internal, external });
  it.each([
    ['the inside is content, the outside is not', share(19, 20), share(5, 20), true],
    ['both are alike', share(15, 20), share(14, 20), false],
    ['the outside is more content', share(5, 20), share(19, 20), false],
    ['a side is too small to say so', share(9, 9), share(0, 20), null],
  ])('raise the alarm where %s', (_, internal, external, isAlarm) => {
    expect(sidesIn([sides(internal, external)], 'csat', t4)?.isAlarm).toBe(isAlarm);
  });
  it('are those of the latest survey that has both', () => {
    const old = sides(share(19, 20), share(5, 20), 'old');
    const now = sides(share(19, 20), share(18, 20), 'now');
    expect(sidesIn([old, now, asking(share(8, 10))], 'csat', t4)).toMatchObject({
      survey: { id: 'now' },
      isAlarm: false,
    });
    expect(sidesIn([asking(share(8, 10))], 'csat', t4)).toBeUndefined();
  });
  it('have an interval each, by which the alarm is raised of promoters', () => {
    const promoted = (promoters: number, detractors: number, answered: number) =>
      part({ kind: 'promoters', promoters, detractors }, answered, { asked: 20 });
    const of = (internal: ToldPart, external: ToldPart) => {
      const all = promoted(10, 10, 20);
      return sidesIn([survey({ measures: [{ measure: 'nps', all, byKind: { internal, external } }] })], 'nps', t4);
    };
    const found = of(promoted(18, 0, 18), promoted(2, 14, 18));
    expect(found).toMatchObject({ isAlarm: true, internal: { value: 100 }, external: { value: (100 * -12) / 18 } });
    const [low, high] = [found?.internal, found?.external].map((each) => each?.kind === 'value' && each.interval);
    expect(low && high && low.low - high.high).toBeGreaterThan(20);
    // The intervals lie apart, and less than a tenth of the scale.
    expect(of(promoted(12, 3, 18), promoted(8, 3, 18))?.isAlarm).toBe(false);
    expect(of(promoted(9, 0, 9), promoted(0, 18, 18))?.isAlarm).toBeNull();
    // All of both sides have answered: their numbers are known.
    expect(of(promoted(20, 0, 20), promoted(13, 2, 20))?.isAlarm).toBe(true);
    expect(of(promoted(20, 0, 20), promoted(17, 1, 20))?.isAlarm).toBe(false);
  });
  it('are none where one of them is not told exactly', () => {
    const near = part({ kind: 'bracket', of: 'share', side: 'at-least', bound: 19 }, 20, { isAlike: true });
    expect(sidesIn([sides(near, share(5, 20))], 'csat', t4)).toBeUndefined();
    expect(sidesIn([sides(share(19, 20), part(null, 0))], 'csat', t4)).toBeUndefined();
  });
});

it.each([
  ['pulse', '2026-01-29'],
  ['transactional', '2026-04-03'],
  ['relationship', '2026-07-03'],
] as const)('a score of a %s survey is old after the days of its kind', (surveyKind, last) => {
  const closed = { surveyKind, closedOn: '2026-01-01' };
  expect(isOld(closed, last)).toBe(false);
  expect(isOld(closed, daysAfter(last, 1))).toBe(true);
});
