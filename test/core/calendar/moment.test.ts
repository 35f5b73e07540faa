import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { WorkingCalendar } from '../../../src/contract/calendar';
import { dayIn, daysAfter } from '../../../src/core/calendar/day';
import { atTime, isQuiet, minutesIn, nextSlot, overdueFrom, startOfDay } from '../../../src/core/calendar/moment';
import { standardCalendar } from '../../../src/core/calendar/standard';
import { calendarAround, dayOf, minutes, oracle, zoneAndInstant, zoned } from './given';

const at = (text: string): number => Temporal.Instant.from(text).epochMilliseconds;
const timeOf = (timeZone: string, now: number): number => {
  const { hour, minute } = zoned(timeZone, now);
  return hour * 60 + minute;
};
const zoneAndDay = zoneAndInstant.map(([timeZone, now]) => [timeZone, dayOf(timeZone, now)] as const);
const calendarAndInstant = zoneAndInstant.chain(([timeZone, now]) =>
  fc.tuple(calendarAround(timeZone, dayOf(timeZone, now)), fc.constant(now)),
);

describe('a moment in the customer’s zone, held against the standard Temporal calendar', () => {
  it('is the start of the day, where midnight is skipped or comes twice, too', () => {
    fc.assert(
      fc.property(zoneAndDay, ([timeZone, day]) => {
        expect(startOfDay(timeZone, day)).toBe(
          Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds,
        );
      }),
      { seed: 31, numRuns: 3000 },
    );
  });
  it('is a time on the day, put forward if the clock skips it and the earlier one if it comes twice', () => {
    fc.assert(
      fc.property(zoneAndDay, minutes, ([timeZone, day], time) => {
        const plainTime = Temporal.PlainTime.from({ hour: Math.floor(time / 60), minute: time % 60 });
        const expected = Temporal.PlainDate.from(day).toPlainDateTime(plainTime).toZonedDateTime(timeZone);
        expect(atTime(timeZone, day, time)).toBe(expected.epochMilliseconds);
      }),
      { seed: 32, numRuns: 3000 },
    );
  });
  it('is told by the minutes that the local clock shows', () => {
    fc.assert(
      fc.property(zoneAndInstant, ([timeZone, now]) => {
        expect(minutesIn(timeZone, now)).toBe(timeOf(timeZone, now));
      }),
      { seed: 33, numRuns: 3000 },
    );
  });
  it('is quiet or not by the local clock', () => {
    fc.assert(
      fc.property(calendarAndInstant, ([calendar, now]) => {
        expect(isQuiet(calendar, now)).toBe(oracle.isQuiet(calendar, timeOf(calendar.timeZone, now)));
      }),
      { seed: 34, numRuns: 2000 },
    );
  });
  it.each([
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00Z'], // 1:00
    ['Africa/Cairo', '2024-04-26', '2024-04-25T22:00Z'], // 1:00
    ['Asia/Beirut', '2026-03-29', '2026-03-28T22:00Z'], // 1:00
    ['America/St_Johns', '2010-11-07', '2010-11-07T02:30Z'], // 0:00, for the first time
    ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00Z'], // the next day
    ['America/Toronto', '1919-03-31', '1919-03-31T04:30Z'], // 0:30
    ['Europe/Berlin', '2026-06-01', '2026-05-31T22:00Z'],
  ])('%s begins %s at %s', (timeZone, day, expected) => expect(startOfDay(timeZone, day)).toBe(at(expected)));
});

describe('the start of a day', () => {
  it('is the first instant of the day', () => {
    fc.assert(
      fc.property(zoneAndDay, ([timeZone, day]) => {
        const start = startOfDay(timeZone, day);
        expect(dayIn(timeZone, start)).toBe(day);
        expect(dayIn(timeZone, start - 1) < day).toBe(true);
      }),
      { seed: 35, numRuns: 2000 },
    );
  });
  it('of the day after is when a task is overdue, and not a millisecond before', () => {
    fc.assert(
      fc.property(zoneAndDay, ([timeZone, due]) => {
        const overdue = overdueFrom(timeZone, due);
        expect(dayIn(timeZone, overdue) > due).toBe(true);
        expect(dayIn(timeZone, overdue - 1)).toBe(due);
      }),
      { seed: 36, numRuns: 2000 },
    );
  });
});

describe('the next slot, held against Temporal', () => {
  const isFree = (calendar: WorkingCalendar, now: number) => {
    const local = zoned(calendar.timeZone, now);
    return (
      oracle.mayRemindOn(calendar, local.toPlainDate()) && !oracle.isQuiet(calendar, timeOf(calendar.timeZone, now))
    );
  };
  /** Whether somebody may be written to at this moment: a free one, and the day's time has come. */
  const mayWrite = (calendar: WorkingCalendar, now: number, time: number) => {
    const wanted = oracle.isQuiet(calendar, time) ? calendar.quietTo : time;
    const local = zoned(calendar.timeZone, now);
    const slot = local.toPlainDate().toPlainDateTime({ hour: Math.floor(wanted / 60), minute: wanted % 60 });
    return isFree(calendar, now) && slot.toZonedDateTime(calendar.timeZone).epochMilliseconds <= now;
  };
  const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

  it('is a moment to write, and the first', () => {
    fc.assert(
      fc.property(
        calendarAndInstant,
        minutes,
        fc.array(share, { maxLength: 20 }),
        ([calendar, after], time, shares) => {
          const slot = nextSlot(calendar, after, time) ?? Number.NaN;
          expect(slot).toBeGreaterThanOrEqual(after);
          expect(mayWrite(calendar, slot, time)).toBe(true);
          const earlier = [...shares.map((part) => Math.floor(after + (slot - after) * part)), slot - 1];
          for (const each of earlier.filter((moment) => moment >= after && moment < slot)) {
            expect(mayWrite(calendar, each, time)).toBe(false);
          }
        },
      ),
      { seed: 37, numRuns: 1000 },
    );
  });
  it('is not put off by asking again, and never earlier for having asked later', () => {
    fc.assert(
      fc.property(calendarAndInstant, minutes, fc.nat(3 * 86_400_000), ([calendar, after], time, later) => {
        const slot = nextSlot(calendar, after, time) ?? Number.NaN;
        expect(nextSlot(calendar, slot, time)).toBe(slot);
        expect(nextSlot(calendar, after + later, time)).toBeGreaterThanOrEqual(slot);
      }),
      { seed: 38, numRuns: 2000 },
    );
  });
  it('is within the day, in a calendar that knows no day off and no quiet hours', () => {
    fc.assert(
      fc.property(zoneAndInstant, minutes, ([timeZone, after], time) => {
        const calendar: WorkingCalendar = { ...always, timeZone };
        const slot = nextSlot(calendar, after, time) ?? Number.NaN;
        expect(slot).toBe(Math.max(after, atTime(timeZone, dayIn(timeZone, slot), time)));
      }),
      { seed: 39, numRuns: 1000 },
    );
  });

  const always: WorkingCalendar = {
    ...standardCalendar('UTC'),
    workingDays: [1, 2, 3, 4, 5, 6, 7],
    quietFrom: 0,
    quietTo: 0,
  };
  const berlin: WorkingCalendar = {
    ...standardCalendar('Europe/Berlin'),
    holidays: [{ day: '2026-12-25', name: 'Christmas' }],
    criticalPeriods: [{ name: 'Financial close', from: '2026-12-28', to: '2027-01-05' }],
  };
  const [seven, nine, twenty] = [7 * 60, 9 * 60, 20 * 60];
  it.each([
    ['at its time, later today', '2026-11-23T05:00Z', nine, '2026-11-23T08:00Z'],
    ['at once, when its time has passed', '2026-11-23T13:37:21.5Z', nine, '2026-11-23T13:37:21.5Z'],
    ['tomorrow, when it has become quiet', '2026-11-23T17:00Z', nine, '2026-11-24T08:00Z'],
    ['after the weekend', '2026-11-20T17:00Z', nine, '2026-11-23T08:00Z'],
    ['after holiday, weekend and critical period', '2026-12-24T18:00Z', nine, '2027-01-06T08:00Z'],
    ['when the night ends, for a time before', '2026-11-23T01:00Z', seven, '2026-11-23T07:00Z'],
    ['in the morning, for a time in the evening', '2026-11-23T18:00Z', twenty, '2026-11-24T07:00Z'],
  ])('is %s', (_, after, time, expected) => expect(nextSlot(berlin, at(after), time)).toBe(at(expected)));
  it('is after a quiet noon on the same day', () => {
    const noon: WorkingCalendar = { ...berlin, quietFrom: 12 * 60, quietTo: 14 * 60 };
    expect(nextSlot(noon, at('2026-11-23T11:30Z'), nine)).toBe(at('2026-11-23T13:00Z'));
    expect(nextSlot(noon, at('2026-11-23T05:30Z'), 13 * 60)).toBe(at('2026-11-23T13:00Z'));
    expect(nextSlot(noon, at('2026-11-23T21:30Z'), nine)).toBe(at('2026-11-23T21:30Z'));
  });
  it('is when the clock jumps over the end of the quiet hours', () => {
    const night: WorkingCalendar = { ...always, timeZone: 'Europe/Berlin', quietFrom: 60, quietTo: 150 };
    expect(nextSlot(night, at('2026-03-29T00:30Z'), 0)).toBe(at('2026-03-29T01:00Z'));
  });
  it('is no day that the zone has left out', () => {
    const friday: WorkingCalendar = { ...always, timeZone: 'Pacific/Apia', workingDays: [5] };
    // 30 December 2011 would have been a Friday.
    expect(nextSlot(friday, at('2011-12-29T12:00Z'), nine)).toBe(at('2012-01-05T19:00Z'));
  });
  it('is none where nobody may be reminded for 400 days', () => {
    expect(nextSlot({ ...always, workingDays: [] }, at('2026-01-01T00:00Z'), nine)).toBeUndefined();
    const busy = (days: number): WorkingCalendar => ({
      ...always,
      criticalPeriods: [{ name: 'Merger', from: '2026-01-01', to: daysAfter('2026-01-01', days) }],
    });
    expect(nextSlot(busy(399), at('2026-01-01T00:00Z'), 0)).toBe(at('2027-02-05T00:00Z'));
    expect(nextSlot(busy(400), at('2026-01-01T00:00Z'), 0)).toBeUndefined();
  });
});
