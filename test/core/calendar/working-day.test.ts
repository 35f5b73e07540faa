import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { WorkingCalendar } from '../../../src/contract/calendar';
import { standardCalendar } from '../../../src/core/calendar/standard';
import { criticalPeriodAt, isWorkingDay, mayRemindOn, weekdayOf } from '../../../src/core/calendar/working-day';
import { wholeWorkingDays, workingDaysAfter, workingDaysBetween } from '../../../src/core/calendar/working-days';
import { calendarAround, dayOf, instantIn, oracle } from './given';

const day = instantIn('UTC').map((instant) => dayOf('UTC', instant));
const calendarAndDay = day.chain((each) => fc.tuple(calendarAround('UTC', each), fc.constant(each)));

/** Day by day, as a person would on a wall calendar. */
function countOn(calendar: WorkingCalendar, from: string, days: number): string {
  let at = Temporal.PlainDate.from(from);
  if (days === 0 && oracle.isWorkingDay(calendar, at)) return from;
  for (let left = Math.max(Math.abs(days), 1); left > 0; ) {
    at = at.add({ days: days < 0 ? -1 : 1 });
    if (oracle.isWorkingDay(calendar, at)) left--;
  }
  return at.toString();
}

function countBetween(calendar: WorkingCalendar, from: string, to: string): number {
  if (to < from) return 0 - countBetween(calendar, to, from);
  let count = 0;
  for (let at = Temporal.PlainDate.from(from); !at.equals(to); ) {
    at = at.add({ days: 1 });
    if (oracle.isWorkingDay(calendar, at)) count++;
  }
  return count;
}

describe('a working day, held against the standard Temporal calendar', () => {
  it('is told by weekday, holidays and critical periods', () => {
    fc.assert(
      fc.property(calendarAndDay, fc.integer({ min: -50, max: 50 }), ([calendar, around], days) => {
        const expected = Temporal.PlainDate.from(around).add({ days });
        const each = expected.toString();
        expect(weekdayOf(each)).toBe(expected.dayOfWeek);
        expect(isWorkingDay(calendar, each)).toBe(oracle.isWorkingDay(calendar, expected));
        expect(mayRemindOn(calendar, each)).toBe(oracle.mayRemindOn(calendar, expected));
      }),
      { seed: 21, numRuns: 2000 },
    );
  });
  it('is found so many working days later or earlier', () => {
    fc.assert(
      fc.property(calendarAndDay, fc.integer({ min: -60, max: 60 }), ([calendar, from], days) => {
        expect(workingDaysAfter(calendar, from, days)).toBe(countOn(calendar, from, days));
      }),
      { seed: 22, numRuns: 500 },
    );
  });
  it('is counted between two days, in either direction', () => {
    fc.assert(
      fc.property(calendarAndDay, fc.integer({ min: -120, max: 120 }), ([calendar, from], days) => {
        const to = Temporal.PlainDate.from(from).add({ days }).toString();
        expect(workingDaysBetween(calendar, from, to)).toBe(countBetween(calendar, from, to));
        expect(workingDaysBetween(calendar, to, from)).toBe(0 - workingDaysBetween(calendar, from, to));
      }),
      { seed: 23, numRuns: 500 },
    );
  });
});

describe('counting working days', () => {
  const days = fc.integer({ min: 1, max: 400 });

  it('undoes going to one', () => {
    fc.assert(
      fc.property(calendarAndDay, days, ([calendar, from], count) => {
        expect(workingDaysBetween(calendar, from, workingDaysAfter(calendar, from, count))).toBe(count);
        const start = workingDaysAfter(calendar, from, 0);
        expect(workingDaysAfter(calendar, workingDaysAfter(calendar, start, count), -count)).toBe(start);
      }),
      { seed: 24, numRuns: 1000 },
    );
  });
  it('arrives on working days, each later than the one before', () => {
    fc.assert(
      fc.property(calendarAndDay, days, ([calendar, from], count) => {
        const [before, after] = [count - 1, count].map((each) => workingDaysAfter(calendar, from, each));
        expect(isWorkingDay(calendar, `${after}`)).toBe(true);
        // From a day off, zero and one working day later is the same day.
        if (count > 1 || isWorkingDay(calendar, from)) expect(`${before}` < `${after}`).toBe(true);
        expect(workingDaysAfter(calendar, from, -count) < from).toBe(true);
      }),
      { seed: 25, numRuns: 1000 },
    );
  });
  it('adds up over the days between', () => {
    fc.assert(
      fc.property(calendarAndDay, day, day, ([calendar, one], other, third) => {
        expect(workingDaysBetween(calendar, one, other) + workingDaysBetween(calendar, other, third)).toBe(
          workingDaysBetween(calendar, one, third),
        );
      }),
      { seed: 26, numRuns: 1000 },
    );
  });
  it('counts as passed what lies whole between: never the day itself, nor today before it is over', () => {
    fc.assert(
      fc.property(calendarAndDay, fc.integer({ min: -10, max: 120 }), ([calendar, since], gone) => {
        const today = Temporal.PlainDate.from(since).add({ days: gone });
        const yesterday = today.subtract({ days: 1 }).toString();
        const passed = wholeWorkingDays(calendar, since, today.toString());
        expect(passed).toBe(yesterday < since ? 0 : countBetween(calendar, since, yesterday));
        const tomorrow = wholeWorkingDays(calendar, since, today.add({ days: 1 }).toString());
        expect(tomorrow - passed).toBe(gone > 0 && oracle.isWorkingDay(calendar, today) ? 1 : 0);
      }),
      { seed: 27, numRuns: 500 },
    );
  });
  it('counts a holiday once, however often it is listed', () => {
    const calendar = { ...standardCalendar('UTC'), holidays: [christmas, christmas] };
    expect(workingDaysBetween(calendar, '2026-12-24', '2026-12-28')).toBe(1);
    expect(workingDaysAfter(calendar, '2026-12-24', 1)).toBe('2026-12-28');
  });
});

const christmas = { day: '2026-12-25', name: 'Christmas' };

describe('where there is hardly a working day', () => {
  const mondays = Array.from({ length: 200 }, (_, week) => ({
    day: Temporal.PlainDate.from('2026-01-05').add({ weeks: week }).toString(),
    name: 'A holiday',
  }));
  it('looks behind as many holidays as there may be', () => {
    const calendar: WorkingCalendar = { ...standardCalendar('UTC'), workingDays: [1], holidays: mondays };
    expect(workingDaysAfter(calendar, '2026-01-01', 0)).toBe('2029-11-05');
    expect(workingDaysAfter(calendar, '2026-01-01', 2)).toBe('2029-11-12');
    expect(workingDaysAfter(calendar, '2029-11-05', -1)).toBe('2025-12-29');
  });
  it.each([
    [0, '2026-01-01'],
    [10, '2026-01-11'],
    [-10, '2025-12-22'],
  ])('comes to an end without any working day: %i later is the plain day', (count, expected) => {
    const calendar: WorkingCalendar = { ...standardCalendar('UTC'), workingDays: [] };
    expect(workingDaysAfter(calendar, '2026-01-01', count)).toBe(expected);
    expect(workingDaysBetween(calendar, '2026-01-01', '2027-01-01')).toBe(0);
  });
});

describe('a critical period', () => {
  const close = { name: 'Financial close', from: '2026-12-28', to: '2027-01-08' };
  const calendar: WorkingCalendar = { ...standardCalendar('Europe/Berlin'), criticalPeriods: [close] };
  it.each([
    ['2026-12-27', undefined],
    ['2026-12-28', close],
    ['2027-01-08', close],
    ['2027-01-09', undefined],
  ])('holds on both its first and its last day: %s', (each, expected) =>
    expect(criticalPeriodAt(calendar, each)).toBe(expected),
  );
  it('is worked in, but without reminders', () => {
    expect(isWorkingDay(calendar, '2026-12-29')).toBe(true);
    expect(mayRemindOn(calendar, '2026-12-29')).toBe(false);
  });
});
