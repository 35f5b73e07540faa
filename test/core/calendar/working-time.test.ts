import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { WorkingCalendar } from '../../../src/contract/calendar';
import { daysAfter } from '../../../src/core/calendar/day';
import { startOfDay } from '../../../src/core/calendar/moment';
import { standardCalendar } from '../../../src/core/calendar/standard';
import { workingDaysSince, workingTimeBetween } from '../../../src/core/calendar/working-time';
import { calendarAround, dayOf, oracle, zoneAndInstant } from './given';

/** Minute by minute, by the local clock. */
function byTheMinute(calendar: WorkingCalendar, from: number, to: number): number {
  let minutes = 0;
  let moment = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(calendar.timeZone);
  for (let at = from; at < to; at += 60_000) {
    const isOpen = moment.hour >= 9 && moment.hour < 17;
    if (isOpen && oracle.isWorkingDay(calendar, moment.toPlainDate())) minutes++;
    moment = moment.add({ minutes: 1 });
  }
  return minutes * 60_000;
}

describe('working time', () => {
  const berlin = standardCalendar('Europe/Berlin');
  const hours = (from: string, to: string, calendar = berlin) => workingTimeBetween(calendar, from, to) / 3_600_000;
  it('is nine to five on working days', () => {
    expect(hours('2026-11-23T08:00:00.000Z', '2026-11-23T16:00:00.000Z')).toBe(8);
    expect(hours('2026-11-23T15:30:00.000Z', '2026-11-24T08:15:00.000Z')).toBe(0.75);
    expect(hours('2026-11-27T12:00:00.000Z', '2026-11-30T12:00:00.000Z')).toBe(8);
    expect(hours('2026-11-28T00:00:00.000Z', '2026-11-29T20:00:00.000Z')).toBe(0);
  });
  it('is none backwards, nor in no time', () => {
    expect(hours('2026-11-23T12:00:00.000Z', '2026-11-23T12:00:00.000Z')).toBe(0);
    expect(hours('2026-11-24T12:00:00.000Z', '2026-11-23T12:00:00.000Z')).toBe(0);
  });
  it('is nine to five by the clock also on the day on which the clock is changed', () => {
    const always = { ...berlin, workingDays: [1, 2, 3, 4, 5, 6, 7] as const };
    // On 29 March 2026 nine o'clock is at 7:00 UTC; the day before it was at 8:00.
    expect(hours('2026-03-29T06:00:00.000Z', '2026-03-29T07:30:00.000Z', always)).toBe(0.5);
    expect(hours('2026-10-25T06:00:00.000Z', '2026-10-25T08:30:00.000Z', always)).toBe(0.5);
  });
  it('leaves out a day that the zone has left out', () => {
    const apia = standardCalendar('Pacific/Apia');
    // Thursday, 29 December 2011, was followed by Saturday, the 31st.
    expect(hours('2011-12-29T10:00:00.000Z', '2012-01-01T09:00:00.000Z', apia)).toBe(8);
  });
  it('is what a clerk with a clock would count', () => {
    const spans = zoneAndInstant.chain(([zone, instant]) =>
      fc.tuple(
        fc.constant(Math.floor(instant / 60_000) * 60_000),
        fc.integer({ min: 0, max: 2 * 1440 }),
        calendarAround(zone, dayOf(zone, instant)),
      ),
    );
    fc.assert(
      fc.property(spans, ([from, minutes, calendar]) => {
        const to = from + minutes * 60_000;
        const [first, last] = [new Date(from).toISOString(), new Date(to).toISOString()];
        expect(workingTimeBetween(calendar, first, last)).toBe(byTheMinute(calendar, from, to));
      }),
      { seed: 20261123, numRuns: 12 },
    );
  });
});

describe('working days since an instant', () => {
  const berlin = standardCalendar('Europe/Berlin');
  const since = (at: string, today: string) => workingDaysSince(berlin, at, today);
  it('counts the day of the instant only where no work had begun on it', () => {
    // Thursday, 4:18 in Berlin, and 9:01.
    expect(since('2026-11-26T03:18:00.000Z', '2026-11-30')).toBe(2);
    expect(since('2026-11-26T08:00:00.000Z', '2026-11-30')).toBe(2);
    expect(since('2026-11-26T08:01:00.000Z', '2026-11-30')).toBe(1);
    expect(since('2026-11-28T03:18:00.000Z', '2026-11-30')).toBe(0);
  });
  it('never counts today', () => {
    expect(since('2026-11-30T03:25:00.000Z', '2026-11-30')).toBe(0);
    expect(since('2026-11-30T03:25:00.000Z', '2026-12-01')).toBe(1);
  });
  it('is never more than the whole days of the time from then to the end of yesterday', () => {
    fc.assert(
      fc.property(zoneAndInstant, fc.integer({ min: 0, max: 30 }), ([zone, instant], days) => {
        const calendar = standardCalendar(zone);
        const today = daysAfter(dayOf(zone, instant).toString(), days);
        const at = new Date(instant).toISOString();
        const time = workingTimeBetween(calendar, at, new Date(startOfDay(zone, today)).toISOString());
        expect(workingDaysSince(calendar, at, today)).toBeLessThanOrEqual(Math.floor(time / (8 * 3_600_000)));
      }),
      { seed: 20261130, numRuns: 200 },
    );
  });
});
