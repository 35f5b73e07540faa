import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Marker, SurveyTrends, ToldPart, TrendContext, TrendSurvey } from '../../../../src/contract/survey/trends';
import { pointsOf } from '../../../../src/core/survey/trend/points';
import { tQuantile } from '../../../../static/team/survey/results/t-quantile';
import { trendCsv, trendJson } from '../../../../static/team/survey/trend/export';
import {
  formatCompared,
  formatLatest,
  formatSamePeople,
  formatVerdict,
} from '../../../../static/team/survey/trend/told';
import { TrendsView } from '../../../../static/team/survey/trend/trends';
import { engagement } from '../../samples/samples';
import { inGerman, shown, texts, wordsIn } from '../survey/given';

const today = '2026-12-01';
const day = (month: number, of = 10) => `2026-${String(month).padStart(2, '0')}-${of}`;
const share = (satisfied: number, answered: number, asked = 20): ToldPart => ({
  asked,
  answered,
  score: { kind: 'share', satisfied },
  counts: null,
  isAlike: false,
});
const survey = (month: number, all: ToldPart, changes: Partial<TrendSurvey> = {}, byKind = {}): TrendSurvey => ({
  id: `c${month}`,
  title: `Survey ${month}`,
  mode: 'named',
  surveyKind: 'relationship',
  engagementIds: ['e1'],
  openedOn: day(month),
  closedOn: day(month, 20),
  measures: [{ measure: 'csat', all, byKind }],
  ...changes,
});
const untold: ToldPart = { asked: 9, answered: 0, score: null, counts: null, isAlike: false };
const alike: ToldPart = { ...untold, answered: 7, isAlike: true };
const bounded: ToldPart = {
  ...untold,
  answered: 9,
  score: { kind: 'bracket', of: 'share', side: 'at-least', bound: 8 },
  isAlike: true,
};
const inConfidence = { mode: 'confidential' } as const;
const marker = (at: string): Marker => ({ id: 'm1', day: at, text: 'One contact' });

const line = (surveys: readonly TrendSurvey[]) => pointsOf(surveys, 'csat', null, tQuantile);
const verdict = (...satisfied: readonly number[]) =>
  formatVerdict(line(satisfied.map((each, at) => survey(at + 1, share(each, 10)))), texts);

const trendsOf = (surveys: readonly TrendSurvey[], changes: Partial<SurveyTrends> = {}): SurveyTrends => ({
  surveys,
  isCut: false,
  contexts: [],
  markers: { revision: 0, markers: [] },
  ...changes,
});
const view = (trends: SurveyTrends, language = texts, changes: Partial<Parameters<typeof TrendsView>[0]> = {}) =>
  shown(
    TrendsView,
    {
      trends,
      engagements: new Map([['e1', engagement()]]),
      projectKey: 'HAR',
      today,
      engagementId: '',
      onEngagement: () => undefined,
      customer: { status: 'ready', value: null },
      onRetry: async () => undefined,
      mayAct: true,
      onMarkers: () => undefined,
      onStale: async () => undefined,
      ...changes,
    },
    language,
  );

describe('what a trend says', () => {
  it('is how many surveys are missing', () => {
    expect(verdict(5, 6)).toEqual(['Not enough data for a trend: 3 more surveys are needed.']);
    expect(verdict(5, 6, 7, 8)).toEqual(['Not enough data for a trend: 1 more survey is needed.']);
  });
  it('is a way, with how often chance would do so', () => {
    expect(verdict(1, 2, 3, 4, 5)).toEqual([
      'It has risen over 5 surveys. By chance, a change this steady happens in 2 of 100 cases.',
      'At least 5 more surveys are needed to tell whether the level has shifted.',
    ]);
    expect(verdict(9, 8, 7, 6, 5, 4, 3)[0]).toContain(
      'has fallen over 7 surveys. By chance, a change this steady happens in less than 1 of',
    );
    expect(verdict(5, 6, 5, 6, 5)[0]).toContain('no steady rise or fall can be told apart from chance');
  });
  it('is a shift where too many lie on one side', () => {
    expect(verdict(2, 3, 2, 3, 2, 3, 2, 3, 9, 8, 9, 8, 9, 8, 9, 8)[1]).toBe(
      'The level has shifted: 8 surveys in a row lie on one side of the median; by chance it would be 7 at most.',
    );
    expect(verdict(2, 9, 2, 9, 2, 9, 2, 9, 2, 9, 2, 9)[1]).toBe(
      'It goes up and down around the median, as chance would.',
    );
  });
  it('leaves gaps out, and what is only bounded', () => {
    const points = line([
      survey(1, share(1, 10)),
      survey(2, untold, inConfidence),
      survey(3, bounded, inConfidence),
      survey(4, share(3, 4)),
    ]);
    expect(formatVerdict(points, texts)).toEqual(['Not enough data for a trend: 4 more surveys are needed.']);
    expect(formatLatest('csat', points, today, texts)[0]).toBe(
      'Latest: at least 88.9%. 9 of 9 have answered. Closed on Mar 20, 2026.',
    );
  });
  it('tells the latest number with its age', () => {
    const latest = (month: number) => formatLatest('csat', line([survey(month, share(8, 10))]), today, texts);
    expect(latest(11)).toEqual([
      'Latest: 80.0%. 10 of 20 have answered. Closed on Nov 20, 2026.',
      'For all who were asked it is 40.0% to 90.0%, whatever those who did not answer think.',
    ]);
    const pulse = line([survey(10, share(8, 10), { surveyKind: 'pulse' })]);
    expect(formatLatest('csat', pulse, today, texts)[1]).toBe('That was 42 days ago and says little about today.');
    expect(latest(5)[1]).toBe('That was 195 days ago and says little about today.');
    expect(formatLatest('csat', line([survey(3, share(3, 4))]), today, texts)).toEqual([
      'No survey has a number to show yet.',
    ]);
  });
});

describe('the comparison around a change', () => {
  const compared = (at: string, ...surveys: TrendSurvey[]) =>
    formatCompared('csat', line(surveys), [], marker(at), texts);
  it('is by an exact test of the last survey before it and the first after it', () => {
    const [before, after] = [survey(3, share(4, 12)), survey(6, share(9, 12))];
    expect(compared(day(5), before, after)).toBe(
      'Before 33.3% (n = 12 of 20, “Survey 3”), after 75.0% (n = 12 of 20, “Survey 6”): +41.7 percentage points. This may be chance (10 of 100 cases).',
    );
    expect(compared(day(5), survey(3, share(2, 12)), survey(6, share(11, 12)))).toBe(
      'Before 16.7% (n = 12 of 20, “Survey 3”), after 91.7% (n = 12 of 20, “Survey 6”): +75.0 percentage points. By chance, a difference this large happens in less than 1 of 100 cases.',
    );
    // It was answered on both sides of the day.
    expect(compared(day(6, 15), before, after)).toMatch(/^No comparison possible/);
  });
  it('passes over no survey that is not told exactly, and says so', () => {
    const [before, last] = [survey(3, share(4, 12)), survey(9, share(9, 12))];
    const notExact = (all: ToldPart, changes = {}) => compared(day(5), before, survey(6, all, changes), last);
    const end = 'No comparison possible: not both values are shown exactly.';
    expect(notExact(share(3, 4))).toBe(
      `Before 33.3% (n = 12 of 20, “Survey 3”), after 3 of 4: too few for a share (n = 4 of 20, “Survey 6”). ${end}`,
    );
    expect(notExact(bounded, inConfidence)).toBe(
      `Before 33.3% (n = 12 of 20, “Survey 3”), after at least 88.9% (n = 9 of 9, “Survey 6”). ${end}`,
    );
    expect(notExact(untold, inConfidence)).toContain('(9 asked, “Survey 6”)');
    expect(compared(day(8), before, survey(6, alike, inConfidence), last)).toContain(
      '(n = 7 of 9, “Survey 6”), after 75.0%',
    );
    expect(compared(day(10), before, survey(6, share(4, 12)))).toMatch(/^No comparison possible/);
  });
});

describe('the view', () => {
  it('has a table with every number, gaps with their reason, and a sentence for the picture', () => {
    const html = view(
      trendsOf([survey(3, share(8, 10)), survey(6, untold, { mode: 'confidential' }), survey(9, share(3, 4))]),
    );
    const words = wordsIn(html);
    expect(html).toContain(
      'aria-label="Satisfied customers: 1 of 3 surveys have a number, from Mar 20, 2026 to Sep 20, 2026. The table has all numbers."',
    );
    expect(words).toContain('80.0% 57.8% to 90.0% 40.0% to 90.0% 10 / 20');
    expect(words).toContain('Not shown: too few answers in confidence – – – / 9');
    expect(words).toContain('3 of 4: too few for a share');
    // Where they have answered alike, that is the reason, and how many they are is told.
    expect(wordsIn(view(trendsOf([survey(6, alike, inConfidence)])))).toContain(
      'Not shown: nearly all answered alike in confidence – – 7 / 9',
    );
    // A gap is no point of the picture.
    expect(html.match(/<circle/g)).toHaveLength(1);
    expect(html).not.toMatch(/success|danger/);
    expect(wordsIn(view(trendsOf([survey(3, share(8, 10))]), inGerman)).replace(/\s/g, ' ')).toContain(
      '57,8 % bis 90,0 %',
    );
  });
  it('warns where the inside is content and the outside is not', () => {
    const sides = { internal: share(19, 20), external: share(5, 20) };
    expect(wordsIn(view(trendsOf([survey(9, share(24, 40, 60), {}, sides)])))).toContain(
      'Internal customers see it clearly more positively than external ones: 95.0% (n = 20 of 20) against 25.0% (n = 20 of 20) in “Survey 9”.',
    );
  });
  it('says that there is nothing, and that earlier ones are missing', () => {
    expect(wordsIn(view(trendsOf([])))).toContain('No survey has closed yet');
    expect(wordsIn(view(trendsOf([survey(3, share(8, 10))], { isCut: true })))).toContain(
      'Surveys that closed earlier are not shown.',
    );
  });
  it('offers no change to who can make none', () => {
    const surveys = [survey(3, share(8, 10))];
    const html = view(trendsOf(surveys, { markers: { revision: 1, markers: [marker(day(2))] } }));
    expect(wordsIn(html)).toContain('Note a change');
    expect(html).toContain('aria-label="Remove “One contact”"');
    // Whoever was a customer and edits the project by now.
    const unlike = view(trendsOf(surveys, { markers: null }));
    expect(wordsIn(unlike)).toContain('80.0%');
    expect(unlike).not.toContain('Note a change');
    expect(unlike).not.toContain('Changes of your own');
  });
});

describe('the same people', () => {
  const [before, after] = [survey(3, share(4, 12)), survey(6, share(9, 12))];
  const samePeople = (higher: number, lower: number, same: number): TrendContext[] => [
    {
      id: 'c6',
      on: day(6, 20),
      state: { open: 0, overdue: 0, unsigned: 0, done: 0, asked: 0 },
      pairs: [{ measure: 'csat', before: 'c3', higher, lower, same }],
    },
  ];
  const said = (...counts: [number, number, number]) =>
    formatSamePeople('csat', line([before, after]), samePeople(...counts), texts);
  it('are compared by the sign test, with six who answer otherwise', () => {
    expect(said(6, 0, 2)).toBe(
      '8 people also answered “Survey 3”: 6 now answer higher, 0 lower and 2 the same. By chance, a change this uneven happens in 3 of 100 cases.',
    );
    expect(said(7, 1, 0)).toMatch(/This may be chance \(7 of 100 cases\)\.$/);
    expect(said(5, 0, 9)).toMatch(/can be told once at least 6 of them answer differently\.$/);
  });
  it('are named beside the test of all answers around a change, and nowhere where there are none', () => {
    const around = (contexts: TrendContext[]) =>
      formatCompared('csat', line([before, after]), contexts, marker(day(5)), texts);
    expect(around(samePeople(6, 0, 2))).toBe(`${around([])} ${said(6, 0, 2)}`);
    expect(said(0, 0, 0)).toBeNull();
    expect(formatSamePeople('csat', line([before]), samePeople(6, 0, 2), texts)).toBeNull();
    // The survey that they are compared with is not on this line.
    expect(formatSamePeople('csat', line([after]), samePeople(6, 0, 2), texts)).toBeNull();
  });
});

describe('confidence and the state of the project', () => {
  const mean = (sum: number): ToldPart => ({ ...share(0, 10), score: { kind: 'mean', sum }, counts: { 5: 9, 6: 1 } });
  const asking = (month: number) =>
    survey(month, mean(51), { measures: [{ measure: 'confidence', all: mean(51), byKind: {} }] });
  const state = { open: 12, overdue: 3, unsigned: 2, done: 18, asked: 30 };
  const trends = trendsOf([asking(3), asking(6)], { contexts: [{ id: 'c6', on: day(6, 21), state, pairs: [] }] });
  it('stand one above the other, with what was kept and nothing in place of what was not', () => {
    const html = view(trends);
    const words = wordsIn(html);
    expect(html).toContain(
      'aria-label="What was open and what was overdue when 1 of 2 surveys closed, in the same places as above. The table has all numbers."',
    );
    expect(words).toContain('Survey 6 Jun 21, 2026 5.10 12 3 2 18 of 30');
    expect(words).toContain('Survey 3 – 5.10 – – – –');
    // Two of confidence and one that is open; what is overdue is square.
    expect(html.match(/<circle/g)).toHaveLength(3);
    expect(html).not.toMatch(/success|danger/);
  });
  it('say that no state was kept, and stand beside no other measure', () => {
    expect(wordsIn(view({ ...trends, contexts: [] }))).toContain('It was not recorded for these surveys.');
    expect(wordsIn(view(trendsOf([survey(3, share(8, 10))])))).not.toContain('State of the project');
  });
});

describe('one customer', () => {
  const both = new Map(['e1', 'e2'].map((id) => [id, { ...engagement(), id, name: `Customer ${id}` }]));
  const trends = trendsOf([survey(3, share(8, 10)), survey(6, share(9, 10))]);
  const ofOne = (customer: Parameters<typeof TrendsView>[0]['customer']) =>
    wordsIn(view(trends, texts, { engagements: both, engagementId: 'e2', customer }));
  it('is what they alone told, with how much is left out', () => {
    const told = { ...trendsOf([survey(6, share(3, 4))]), leftOut: 1 };
    const words = ofOne({ status: 'ready', value: told });
    expect(words).toContain('3 of 4: too few for a share');
    expect(words).not.toContain('Survey 3');
    expect(words).toContain('1 survey is left out: it also asked other customers');
  });
  it('has a state of its own while it loads, and where it can’t be loaded', () => {
    expect(ofOne({ status: 'loading' })).not.toContain('Survey 3');
    expect(ofOne({ status: 'refused', error: { code: 'internal' } })).toContain('Try again');
  });
});

describe('the files', () => {
  const surveys = [
    survey(3, share(8, 10)),
    survey(6, untold, { ...inConfidence, title: '=1+1' }),
    survey(9, alike, inConfidence),
  ];
  const exported = {
    measure: 'csat' as const,
    customer: null,
    lines: [{ side: null, points: line(surveys) }],
    contexts: [],
    markers: [],
  };
  it('have the numbers as CSV, and the reason for a gap', () => {
    const csv = trendCsv(exported, texts);
    const rows = Papa.parse<string[]>(csv.slice(1)).data;
    expect(rows[1]?.slice(6, 11)).toEqual([
      '0.8',
      expect.stringMatching(/^0\.57/),
      expect.stringMatching(/^0\.9/),
      '10',
      '20',
    ]);
    expect(rows[2]?.slice(6, 12)).toEqual(['', '', '', '', '9', 'Not shown: too few answers in confidence']);
    expect(rows[3]?.slice(6, 12)).toEqual(['', '', '', '7', '9', 'Not shown: nearly all answered alike in confidence']);
    expect(rows[2]?.[2]).toBe("'=1+1");
    expect(rows.every((row) => row.length === rows[0]?.length)).toBe(true);
  });
  it('have the customer, the state and the same people beside the numbers', () => {
    const state = { open: 12, overdue: 3, unsigned: 2, done: 18, asked: 30 };
    const pairs = [
      { measure: 'csat' as const, before: 'c1', higher: 1, lower: 0, same: 4 },
      { measure: 'nps' as const, before: 'c2', higher: 9, lower: 9, same: 9 },
    ];
    const full = { ...exported, customer: '=Northwind', contexts: [{ id: 'c3', on: day(3, 21), state, pairs }] };
    const rows = Papa.parse<string[]>(trendCsv(full, texts).slice(1)).data;
    expect(rows[1]?.slice(13)).toEqual([
      "'=Northwind",
      day(3, 21),
      '12',
      '3',
      '2',
      '18',
      '30',
      'c1',
      '1',
      '0',
      '4',
      '0.4',
      '0.9',
    ]);
    expect(rows[2]?.slice(13)).toEqual(["'=Northwind", ...Array(12).fill('')]);
    expect(JSON.parse(trendJson(full))).toMatchObject({
      customer: '=Northwind',
      contexts: [{ id: 'c3', state, pairs: [{ measure: 'csat', higher: 1 }] }],
    });
  });
  it('have null in JSON for what is not told', () => {
    const { lines } = JSON.parse(trendJson(exported));
    expect(lines[0].points[0]).toMatchObject({ value: 0.8, answered: 10, bounds: { low: 0.4, high: 0.9 }, gap: null });
    expect(lines[0].points[1]).toMatchObject({ value: null, answered: null, gap: 'untold', asked: 9 });
    expect(lines[0].points[2]).toMatchObject({ value: null, answered: 7, gap: 'alike', asked: 9 });
  });
});
