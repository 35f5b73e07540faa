import { describe, expect, it } from 'vitest';
import german from '../../locales/de-DE.json';
import english from '../../locales/en-US.json';
import { daysAfter, daysBetween } from '../../src/core/calendar/day';
import { dueFact } from '../../static/i18n/due';
import { makeTexts } from '../../static/i18n/texts';

const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' });
const today = '2026-11-22';

describe('when a task is due', () => {
  it.each([
    [null, false, 'No due date'],
    ['2026-11-22', false, 'Due today (Nov 22, 2026)'],
    ['2026-11-23', false, 'Due tomorrow (Nov 23, 2026)'],
    ['2026-11-26', false, 'Due in 4 days (Nov 26, 2026)'],
    ['2026-11-21', false, 'Was due on Nov 21, 2026'],
    ['2026-11-21', true, '1 day overdue (was due Nov 21, 2026)'],
    ['2026-11-12', true, '10 days overdue (was due Nov 12, 2026)'],
  ])('%s, overdue %s', (due, isOverdue, sentence) => {
    expect(dueFact({ due, isOverdue, isOthersTurn: false }, today, texts)).toEqual({
      text: sentence,
      isAlarming: isOverdue,
    });
  });
  it.each([
    [texts, 'Was due on Nov 12, 2026'],
    [makeTexts(german, { language: 'de-DE', locale: 'de-DE', timeZone: 'UTC' }), 'War fällig am 12.11.2026'],
  ])('is no lateness of the customer while it waits for the team', (said, text) => {
    const fact = dueFact({ due: '2026-11-12', isOverdue: true, isOthersTurn: true }, today, said);
    expect(fact).toEqual({ text, isAlarming: false });
  });
  it('is for the server to say: the reader’s own day never makes it late, nor in time', () => {
    expect(dueFact({ due: '2026-11-21', isOverdue: false, isOthersTurn: false }, today, texts).text).not.toContain(
      'overdue',
    );
    expect(dueFact({ due: '2026-11-22', isOverdue: true, isOthersTurn: false }, today, texts).text).toContain(
      '1 day overdue',
    );
  });
});

describe('days', () => {
  it('are counted over changes of the clock and leap days', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-11-22', '2026-11-20')).toBe(-2);
    expect(daysAfter('2027-12-31', 60)).toBe('2028-02-29');
  });
});
