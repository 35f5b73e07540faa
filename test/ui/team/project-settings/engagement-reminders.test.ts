import { describe, expect, it } from 'vitest';
import type { WorkingCalendar } from '../../../../src/contract/calendar';
import { standardCalendar } from '../../../../src/core/calendar/standard';
import { standardLadder, standardReminders } from '../../../../src/core/engagement/standard';
import { previewOf, sampleDue } from '../../../../static/team/project-settings/reminders/preview-days';
import { fieldsOf, type RuleValues, rulesIn } from '../../../../static/team/project-settings/reminders/rule-fields';

const calendar = standardCalendar('Europe/Berlin');
const rules = {
  reminders: { at: 540, before: [3, 1], onDue: true, afterEvery: 2, afterAtMost: 5 },
  ladder: { nudge: 2, visible: 5, sponsor: null, pause: 8 },
};
const fields = fieldsOf(rules);
// A Monday.
const due = '2026-12-07';

describe('the rules in the form', () => {
  it('are read as they were written', () => {
    expect(fields).toMatchObject({ before: '3, 1', afterEvery: '2', ladder: { sponsor: '' } });
    expect(rulesIn(fields, calendar)).toEqual({ rules });
  });
  it('may be written as people do', () => {
    const read = rulesIn({ ...fields, before: '1;10  3', afterEvery: ' ' }, calendar);
    expect(read).toMatchObject({ rules: { reminders: { before: [10, 3, 1], afterEvery: 0 } } });
  });
  it.each<[string, Partial<RuleValues>, object]>([
    ['a digest at night', { at: 7 * 60 }, { at: 'quiet' }],
    ['a day twice', { before: '3, 3' }, { before: 'days' }],
    ['six days', { before: '1 2 3 4 5 6' }, { before: 'days' }],
    ['no number', { before: 'soon' }, { before: 'days' }],
    ['half a day', { afterEvery: '1.5' }, { afterEvery: 'number' }],
    ['too often', { afterAtMost: '21' }, { afterAtMost: 'at-most' }],
    ['a ladder that leads down', { ladder: { ...fields.ladder, visible: '1' } }, { ladder: 'order' }],
    ['a step at once', { ladder: { ...fields.ladder, nudge: '0' } }, { ladder: 'order' }],
  ])('say what is wrong with %s', (_, changes, errors) => {
    expect(rulesIn({ ...fields, ...changes }, calendar)).toEqual({ errors });
  });
});

describe('the preview', () => {
  const told = (of: WorkingCalendar) => previewOf(of, rules, due).map(({ day, what }) => `${day} ${what}`);

  it('names each day on which the customer is told, until the reminders pause', () => {
    expect(told(calendar)).toEqual([
      '2026-12-02 due-soon',
      '2026-12-04 due-soon',
      '2026-12-07 due-today',
      '2026-12-09 nudge',
      '2026-12-11 overdue',
      '2026-12-14 visible',
      '2026-12-16 overdue',
      '2026-12-17 pause',
    ]);
  });
  it('names no more of an overdue task than there are at most, its steps among them, before the reminders pause', () => {
    const days = previewOf(calendar, { reminders: standardReminders, ladder: standardLadder }, '2026-12-03');
    const after = days.filter(({ day }) => day > '2026-12-03').map(({ day, what }) => `${day} ${what}`);
    expect(after).toEqual([
      '2026-12-07 nudge',
      '2026-12-09 overdue',
      '2026-12-10 visible',
      '2026-12-14 overdue',
      '2026-12-15 sponsor',
      '2026-12-24 pause',
    ]);
  });
  it('passes over holidays, and makes up after a critical period for what fell into it', () => {
    const criticalPeriods = [{ name: 'Close', from: '2026-12-04', to: '2026-12-08' }];
    const quiet = { ...calendar, holidays: [{ day: '2026-12-02', name: 'Feast' }], criticalPeriods };
    expect(told(quiet).slice(0, 3)).toEqual(['2026-12-01 due-soon', '2026-12-09 overdue', '2026-12-10 nudge']);
  });
  it('counts from the working day on which a due day without one is made up for', () => {
    const sunday = '2026-12-13';
    const ladder = { nudge: null, visible: null, sponsor: null, pause: null };
    const days = previewOf(calendar, { ...rules, ladder }, sunday).map(({ day, what }) => `${day} ${what}`);
    expect(days.slice(2, 5)).toEqual(['2026-12-14 overdue', '2026-12-16 overdue', '2026-12-18 overdue']);
    expect(days).toHaveLength(2 + 1 + rules.reminders.afterAtMost);
  });
  it('is of a task that is due in two working weeks', () => {
    expect(sampleDue(calendar, '2026-11-23')).toBe(due);
  });
});
