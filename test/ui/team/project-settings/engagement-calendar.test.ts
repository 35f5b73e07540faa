import { describe, expect, it } from 'vitest';
import { calendarLimits } from '../../../../src/contract/calendar';
import { textProblem } from '../../../../src/core/text/text-problem';
import { clockText, minutesOf } from '../../../../static/team/project-settings/calendar/clock';
import { countries, holidaysOf, states } from '../../../../static/team/project-settings/calendar/holiday-data';
import {
  byYear,
  newAmong,
  shortName,
  spansFrom,
  withHolidays,
} from '../../../../static/team/project-settings/calendar/holidays';
import { weekdayNames } from '../../../../static/team/project-settings/calendar/weekdays';

const christmas = { day: '2026-12-25', name: 'Christmas' };
const newYear = { day: '2027-01-01', name: 'New Year' };

describe('holidays', () => {
  it('are joined by day, and what was there stays', () => {
    const imported = [{ ...christmas, name: 'Christmas Day' }, newYear];
    expect(withHolidays([christmas], imported)).toEqual([christmas, newYear]);
    expect(newAmong([christmas], imported)).toEqual([newYear]);
  });
  it('are shown by year', () => {
    expect(byYear([christmas, newYear])).toEqual([
      ['2026', [christmas]],
      ['2027', [newYear]],
    ]);
  });
  it('of Bavaria have Epiphany, those of Berlin have not', () => {
    const days = (state: string) => holidaysOf('DE', state, 2027, 'de-DE').map(({ day }) => day);
    expect(days('BY')).toContain('2027-01-06');
    expect(days('BE')).not.toContain('2027-01-06');
    for (const day of ['2027-01-01', '2027-03-26', '2027-05-01', '2027-10-03', '2027-12-25']) {
      expect(days('')).toContain(day);
    }
  });
  it('have a name that can be kept: as long as one may be, and no character cut in half', () => {
    const name = shortName(`${'a'.repeat(calendarLimits.name - 1)}🎄`);
    expect(textProblem(name, calendarLimits.name, true)).toBeNull();
    expect(shortName('Christmas')).toBe('Christmas');
  });
  it('that last several days are one for each of them', () => {
    const days = holidaysOf('TR', '', 2027, 'en-US').map(({ day }) => day);
    expect(days).toEqual([...new Set(days)].sort());
    expect(days.filter((day) => day.startsWith('2027-03')).length).toBeGreaterThanOrEqual(3);
  });
  it('can be had for a country by its name in the reader’s language', () => {
    expect(countries('de-DE')).toContainEqual({ code: 'DE', name: 'Deutschland' });
    expect(states('DE', 'de-DE').map(({ code }) => code)).toContain('BY');
    expect(states('MC', 'de-DE')).toEqual([]);
  });
});

describe('the calendar’s fields', () => {
  it.each([
    [0, '00:00'],
    [545, '09:05'],
    [1439, '23:59'],
  ])('write %i minutes as a time, and read it again', (minutes, text) => {
    expect(clockText(minutes)).toBe(text);
    expect(minutesOf(text)).toBe(minutes);
  });
  it('read nothing from a time that is not finished', () => {
    expect(minutesOf('')).toBeNull();
  });
  it('name the week from Monday on', () => {
    expect(weekdayNames('de-DE')[0]).toBe('Montag');
    expect(weekdayNames('en-US')[6]).toBe('Sunday');
  });
});

it.each(['2026-11-29', '2026-02-01'])(
  'offers first the rest of this year with the next one, then each alone, on %s',
  (today) => {
    expect(spansFrom(today).map(({ years }) => years)).toEqual([[2026, 2027], [2026], [2027], [2028], [2029]]);
  },
);
