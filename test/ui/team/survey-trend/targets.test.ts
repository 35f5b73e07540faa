import { describe, expect, it } from 'vitest';
import type { TrendSurvey } from '../../../../src/contract/survey/trends';
import type { TargetLine } from '../../../../src/core/survey/measures/target-lines';
import { LineChart } from '../../../../static/chart/line-chart';
import { DivergenceView } from '../../../../static/team/survey/trend/divergence';
import { drawnTargets, formatSigned, TargetTable } from '../../../../static/team/survey/trend/targets';
import { markAt } from '../../../../static/team/survey/trend/trend-chart';
import { inGerman, personOf, shown, texts, wordsIn } from '../survey/given';

const at = (month: number) => `2026-${String(month).padStart(2, '0')}-15T09:00:00.000Z`;
const survey = (month: number, changes: Partial<TrendSurvey> = {}): TrendSurvey => ({
  id: `c${month}`,
  title: `Survey ${month}`,
  mode: 'named',
  surveyKind: 'relationship',
  engagementIds: ['e1'],
  openedOn: at(month).slice(0, 10),
  closedOn: at(month).slice(0, 8).concat('20'),
  measures: [],
  ...changes,
});
const target = (changes: Partial<TargetLine> = {}): TargetLine => ({
  version: 1,
  value: 80,
  isAgreed: true,
  from: at(4),
  until: null,
  team: { by: 'petra', at: at(3) },
  customer: { by: 'sofia', at: at(4) },
  ...changes,
});

describe('targets on a chart over time', () => {
  const surveys = [survey(3), survey(6), survey(9)];
  const proposed = target({ isAgreed: false, from: at(3), until: at(4), customer: null });
  it('lie on its scale, each from its day until another stands', () => {
    expect(drawnTargets('csat', [proposed, target()], surveys, markAt, texts)).toEqual([
      { key: `1 ${at(3)}`, value: 0.8, isAgreed: false, from: -0.25, to: 0.5 },
      { key: `1 ${at(4)}`, value: 0.8, isAgreed: true, from: 0.5, to: null },
    ]);
    expect(drawnTargets('nps', [target({ value: 30 })], surveys, markAt, texts)[0]?.value).toBe(30);
  });
  it('are dashed until both sides have signed, and never leave the picture', () => {
    const html = shown(LineChart, {
      label: 'Satisfaction',
      below: ['9', '9'],
      lines: [],
      range: { low: 0, high: 1 },
      format: String,
      median: null,
      marks: [-0.25],
      targets: [
        { key: 'a', value: 0.8, isAgreed: false, from: -0.25, to: 0.5 },
        { key: 'b', value: 0.9, isAgreed: true, from: 0.5, to: null },
      ],
    });
    expect(html).toMatch(
      /class="_target-proposed[^"]*" x1="0%" x2="50%" y1="2\d(\.\d+)?%|class="_target-proposed[^"]*" x1="0%" x2="50%"/,
    );
    expect(html).toMatch(/class="_target_[^"]*" x1="50%" x2="100%"/);
    // A change before the first survey is drawn at the edge.
    expect(html).toMatch(/class="_mark_[^"]*" x1="0%" x2="0%"/);
  });
  it('are told in a table, the newest first, with who has agreed when', () => {
    expect(formatSigned(target(), personOf, texts)).toBe('Agreed · PETRA, Mar 15, 2026 · SOFIA, Apr 15, 2026');
    expect(formatSigned(proposed, personOf, texts)).toBe('Proposed · PETRA, Mar 15, 2026');
    const words = wordsIn(shown(TargetTable, { measure: 'csat', targets: [proposed, target()] }));
    expect(words).toMatch(/Targets over time: Satisfied customers.*80% Apr 15, 2026 –.*80% Mar 15, 2026 Apr 15, 2026/);
    expect(wordsIn(shown(TargetTable, { measure: 'csat', targets: [target()] }, inGerman))).toContain(
      'Zielwerte im Zeitverlauf',
    );
    expect(wordsIn(shown(TargetTable, { measure: 'csat', targets: [] }))).toBe('');
  });
});

describe('the alarm where surveys are first seen', () => {
  const part = (satisfied: number) => ({
    ...{ asked: 20, answered: 20, counts: null, isAlike: false },
    score: { kind: 'share' as const, satisfied },
  });
  const sides = (month: number, internal: number, external: number) =>
    survey(month, {
      measures: [{ measure: 'csat', all: part(12), byKind: { internal: part(internal), external: part(external) } }],
    });
  const words = (surveys: readonly TrendSurvey[], surveyId: string | null = null, today = '2026-10-01') =>
    wordsIn(
      shown(DivergenceView, {
        trends: { surveys, isCut: false, contexts: [], markers: null },
        surveyId,
        today,
      }),
    );
  it('names the measure and both sides, each with those it is of', () => {
    expect(words([sides(9, 19, 5)])).toContain(
      'Satisfied customers: Internal customers see it clearly more positively than external ones: 95.0% (n = 20 of 20) against 25.0% (n = 20 of 20) in “Survey 9”.',
    );
  });
  it('is silent where there is none, where a later survey has none, and once it is too old', () => {
    expect(words([sides(9, 12, 12)])).toBe('');
    expect(words([sides(6, 19, 5), sides(9, 12, 12)])).toBe('');
    expect(words([sides(3, 19, 5)], null, '2026-12-24')).toBe('');
  });
  it('is told of a survey by itself, however old', () => {
    expect(words([sides(3, 19, 5), sides(9, 12, 12)], 'c3', '2027-12-24')).toContain('“Survey 3”');
    expect(words([sides(3, 19, 5), sides(9, 12, 12)], 'c9')).toBe('');
  });
});
