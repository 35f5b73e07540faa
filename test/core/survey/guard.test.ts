import { describe, expect, it } from 'vitest';
import type { SurveyKind } from '../../../src/contract/survey/questionnaire';
import { daysAfter } from '../../../src/core/calendar/day';
import { type ContactPolicy, guard, type Moment, standardPolicy } from '../../../src/core/survey/guard';
import { type SurveyedOnce, withCase } from '../../../src/core/survey/surveyed';
import { ann, today } from './given';

const moment: Moment = { checkpointId: 'now', kind: 'relationship', today, isCritical: false, rated: [], unread: [] };
const asked = (
  daysAgo: number,
  kind: SurveyKind = 'relationship',
  checkpointId = `${kind}-${daysAgo}`,
): SurveyedOnce => ({
  checkpointId,
  kind,
  day: daysAfter(today, -daysAgo),
});
const reason = (surveys: SurveyedOnce[], changes: Partial<Moment> = {}, policy: ContactPolicy = standardPolicy) =>
  guard({ accountId: ann, asked: surveys }, { ...moment, ...changes }, policy);

describe('whether somebody is asked', () => {
  it('is not kept back who was never asked', () => {
    expect(reason([])).toBeNull();
  });

  it('looks at the reasons in their order', () => {
    const often = [1, 2, 3, 4, 5].map((days) => asked(days, 'pulse'));
    const all = [asked(0, 'relationship', 'now'), asked(30, 'pulse', 'unread'), asked(3), ...often];
    const bad = { isCritical: true, unread: ['unread'] };
    expect(reason(all, bad)).toBe('asked-elsewhere');
    expect(reason(all.slice(1), bad)).toBe('critical-period');
    expect(reason(all.slice(1), { ...bad, isCritical: false })).toBe('results-unread');
    expect(reason(all.slice(1))).toBe('asked-recently');
    expect(reason([asked(25), ...often])).toBe('asked-often');
  });

  it.each([
    ['transactional', 21],
    ['relationship', 21],
    ['pulse', 14],
  ] as const)('waits from one %s survey to the next for %i days', (kind, days) => {
    expect(reason([asked(days - 1, kind)], { kind })).toBe('asked-recently');
    expect(reason([asked(days, kind)], { kind })).toBeNull();
  });

  it('counts only surveys of the same kind as recent', () => {
    expect(reason([asked(1, 'pulse'), asked(1, 'transactional')])).toBeNull();
  });

  it('has a cap over all kinds, within days of which today is one', () => {
    const six = [21, 22, 23, 24, 25].map((days) => asked(days, 'pulse'));
    expect(reason([...six, asked(89, 'transactional')])).toBe('asked-often');
    expect(reason([...six, asked(90, 'transactional')])).toBeNull();
  });

  it('asks nobody whose case is open, whatever else there is', () => {
    const open = withCase({ accountId: ann, asked: [asked(3)] }, 'case', true);
    expect(guard(open, { ...moment, unread: ['relationship-3'] }, standardPolicy)).toBe('case-open');
    expect(guard(open, { ...moment, isCritical: true }, standardPolicy)).toBe('critical-period');
    expect(guard(withCase(open, 'case', false), moment, standardPolicy)).toBe('asked-recently');
  });

  it('minds only unread results of a checkpoint that asked this person', () => {
    expect(reason([asked(40, 'relationship', 'old')], { unread: ['other'] })).toBeNull();
    expect(reason([asked(40, 'relationship', 'old')], { unread: ['other', 'old'] })).toBe('results-unread');
  });

  it('counts a rating in Jira Service Management as a survey about one event, of its day', () => {
    const rated = (...daysAgo: number[]) => ({ rated: daysAgo.map((days) => daysAfter(today, -days)) });
    const transactional = { kind: 'transactional' } as const;
    expect(reason([], { ...transactional, ...rated(20) })).toBe('asked-by-jira');
    expect(reason([], { ...transactional, ...rated(21) })).toBeNull();
    expect(reason([], rated(0))).toBeNull();
    // What the app has asked itself is told before it.
    expect(reason([asked(3, 'transactional')], { ...transactional, ...rated(2) })).toBe('asked-recently');
  });

  it('counts ratings in the cap over all surveys', () => {
    const five = [30, 40, 50, 60, 70].map((days) => asked(days));
    const rated = (daysAgo: number) => ({ rated: [daysAfter(today, -daysAgo)] });
    expect(reason(five)).toBeNull();
    expect(reason(five, rated(89))).toBe('asked-by-jira');
    expect(reason(five, rated(90))).toBeNull();
    expect(reason([...five, asked(80)], rated(89))).toBe('asked-often');
  });

  it('takes a day that lies ahead in another time zone as today', () => {
    expect(reason([asked(-1)])).toBe('asked-recently');
    const policy: ContactPolicy = {
      minimumDays: { transactional: 1, relationship: 1, pulse: 1 },
      cap: { surveys: 1, days: 1 },
    };
    expect(reason([asked(-1)], {}, policy)).toBe('asked-recently');
    expect(reason([asked(-1, 'pulse')], {}, policy)).toBe('asked-often');
    expect(reason([asked(1)], {}, policy)).toBeNull();
  });
});
