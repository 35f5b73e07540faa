import { describe, expect, it } from 'vitest';
import { checkUrgentDay, checkUrgentReason } from '../../../src/core/calendar/check-urgent';
import { standardCalendar } from '../../../src/core/calendar/standard';
import { urgentFrom } from '../../../src/core/calendar/urgent';

const calendar = {
  ...standardCalendar('Europe/Berlin'),
  quietFrom: 18 * 60,
  quietTo: 8 * 60,
  holidays: [{ day: '2026-12-25', name: 'Christmas' }],
  criticalPeriods: [{ name: 'Year end', from: '2026-12-28', to: '2026-12-31' }],
};
const from = (instant: string) => new Date(urgentFrom(calendar, Date.parse(instant))).toISOString();

describe('what is urgent goes out', () => {
  it.each([
    ['at once in waking hours', '2026-12-14T10:00:00Z', '2026-12-14T10:00:00.000Z'],
    ['at the end of a night', '2026-12-14T19:00:00Z', '2026-12-15T07:00:00.000Z'],
    ['at the end of a night after midnight', '2026-12-15T02:00:00Z', '2026-12-15T07:00:00.000Z'],
    ['on a day off', '2026-12-13T10:00:00Z', '2026-12-13T10:00:00.000Z'],
    ['on a holiday', '2026-12-25T10:00:00Z', '2026-12-25T10:00:00.000Z'],
    ['when a critical period is over, and the night after it', '2026-12-29T10:00:00Z', '2027-01-01T07:00:00.000Z'],
  ])('%s', (_, now, then) => expect(from(now)).toBe(then));

  it('not at all, as far as can be seen, into a critical period that does not end', () => {
    const war = { ...calendar, criticalPeriods: [{ name: 'War', from: '2026-12-01', to: '2028-12-31' }] };
    const now = Date.parse('2026-12-14T10:00:00Z');
    expect(new Date(urgentFrom(war, now)).toISOString()).toBe('2028-01-18T23:00:00.000Z');
  });
});

describe('what is urgent', () => {
  it('has a reason', () => {
    expect(checkUrgentReason({ isUrgent: true, urgentReason: ' ' })).toMatchObject({
      error: { code: 'field-missing', field: 'urgentReason' },
    });
    expect(checkUrgentReason({ isUrgent: true, urgentReason: 'The harbour is closed' }).ok).toBe(true);
    expect(checkUrgentReason({ isUrgent: false }).ok).toBe(true);
  });

  it('is told in a critical period only if that is confirmed', () => {
    expect(checkUrgentDay(calendar, { isUrgent: true }, '2026-12-28')).toMatchObject({
      error: { code: 'urgent-in-critical-period', field: 'isEvenNow', facts: { name: 'Year end' } },
    });
    expect(checkUrgentDay(calendar, { isUrgent: true, isEvenNow: true }, '2026-12-28').ok).toBe(true);
    expect(checkUrgentDay(calendar, { isUrgent: false }, '2026-12-28').ok).toBe(true);
    expect(checkUrgentDay(calendar, { isUrgent: true }, '2026-12-27').ok).toBe(true);
  });
});
