import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Weekday, WorkingCalendar } from '../../../src/contract/calendar';

/** Zones whose clocks do what clocks elsewhere don't. */
export const zones = [
  'Africa/Cairo', // changes at midnight, and did so four times in some years
  'Africa/Casablanca', // goes back for Ramadan
  'America/New_York',
  'America/Nuuk', // changes at 22:00 or 23:00 the day before
  'America/Santiago',
  'America/Sao_Paulo', // midnight did not exist
  'America/St_Johns', // half hours, and changes at 00:01 until 2011
  'Antarctica/Casey', // moved by three hours
  'Antarctica/Troll', // by two, twice a year
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Asia/Pyongyang', // moved by half an hour at 23:30
  'Asia/Tehran',
  'Australia/Lord_Howe', // by half an hour
  'Europe/Berlin',
  'Pacific/Apia', // had no 30 December 2011
  'Pacific/Chatham',
  'UTC',
] as const;

export const zone = fc.constantFrom(...zones);

const first = Date.UTC(1995, 0, 2);
const last = Date.UTC(2035, 11, 30);

/** An instant from 1995 to 2035, to the millisecond; every other one within two days of a change of the zone's clock. */
export const instantIn = (timeZone: string): fc.Arbitrary<number> =>
  fc
    .record({
      any: fc.integer({ min: first, max: last }),
      isNearChange: fc.boolean(),
      apart: fc.integer({ min: -48 * 60, max: 48 * 60 }),
      rest: fc.constantFrom(0, 0, 1, 59_999),
    })
    .map(({ any, isNearChange, apart, rest }) => {
      if (!isNearChange) return any;
      const change = Temporal.Instant.fromEpochMilliseconds(any)
        .toZonedDateTimeISO(timeZone)
        .getTimeZoneTransition('next');
      return change === null ? any : Math.min(change.epochMilliseconds + apart * 60_000 + rest, last);
    });

export const zoneAndInstant = zone.chain((timeZone) => fc.tuple(fc.constant(timeZone), instantIn(timeZone)));

export const dayOf = (timeZone: string, instant: number): string => zoned(timeZone, instant).toPlainDate().toString();

export const zoned = (timeZone: string, instant: number): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);

export const minutes = fc.integer({ min: 0, max: 1439 });

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];

/** A calendar whose holidays and critical periods lie around the day, so that they matter. */
export const calendarAround = (timeZone: string, day: string): fc.Arbitrary<WorkingCalendar> => {
  const from = Temporal.PlainDate.from(day);
  const text = (days: number) => from.add({ days }).toString();
  return fc.record({
    timeZone: fc.constant(timeZone),
    workingDays: fc.oneof(
      fc.constant(weekdays.slice(0, 5)),
      fc.subarray([...weekdays], { minLength: 1 }),
      fc.constant([...weekdays]),
    ),
    holidays: fc
      .uniqueArray(fc.integer({ min: -40, max: 40 }), { maxLength: 20 })
      .map((days) => days.sort((a, b) => a - b).map((each) => ({ day: text(each), name: 'A holiday' }))),
    criticalPeriods: fc
      .uniqueArray(fc.integer({ min: -3, max: 3 }), { maxLength: 3 })
      .map((starts) =>
        starts
          .sort((a, b) => a - b)
          .map((each) => ({ name: 'Financial close', from: text(each * 10), to: text(each * 10 + 6) })),
      ),
    quietFrom: fc.oneof(fc.constant(18 * 60), minutes, fc.constantFrom(0, 60, 120, 180, 1380)),
    quietTo: fc.oneof(fc.constant(8 * 60), minutes, fc.constantFrom(0, 90, 150, 210, 1410)),
  });
};

/** The same questions, asked of Temporal, a day or a minute at a time. */
export const oracle = {
  isWorkingDay: (calendar: WorkingCalendar, day: Temporal.PlainDate) => {
    // Texts are compared, for Temporal would read the text of each holiday anew.
    const text = day.toString();
    return (
      calendar.workingDays.some((each) => each === day.dayOfWeek) &&
      !calendar.holidays.some((holiday) => holiday.day === text)
    );
  },
  mayRemindOn: (calendar: WorkingCalendar, day: Temporal.PlainDate) =>
    oracle.isWorkingDay(calendar, day) &&
    !calendar.criticalPeriods.some(
      ({ from, to }) => Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0,
    ),
  isQuiet: ({ quietFrom, quietTo }: WorkingCalendar, time: number) => {
    if (quietFrom === quietTo) return false;
    // Round the clock from the start of the quiet hours: is the end still ahead?
    const since = (time - quietFrom + 1440) % 1440;
    return since < (quietTo - quietFrom + 1440) % 1440;
  },
};
