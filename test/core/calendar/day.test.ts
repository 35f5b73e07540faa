import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dayIn, daysAfter, daysBetween, instantText, isDay, isTimeZone } from '../../../src/core/calendar/day';

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Pacific/Auckland',
  'Pacific/Apia',
  'Asia/Kolkata',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'UTC',
];
const instant = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2060, 0, 1) });

describe('days, held against the standard Temporal calendar', () => {
  it('is the day in the time zone, through every change of the clocks', () => {
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), (now, zone) => {
        const expected = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
        expect(dayIn(zone, now)).toBe(expected.toString());
        expect(instantText(now)).toBe(new Date(now).toISOString());
      }),
      { seed: 11, numRuns: 1000 },
    );
  });
  it('counts days over months, years and leap days', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: -800, max: 800 }), (now, days) => {
        const day = dayIn('UTC', now);
        const later = Temporal.PlainDate.from(day).add({ days }).toString();
        expect(daysAfter(day, days)).toBe(later);
        expect(daysBetween(day, later)).toBe(days);
      }),
      { seed: 12, numRuns: 1000 },
    );
  });
  it.each([
    '2026-02-30',
    '2027-02-29',
    '2026-13-01',
    '2026-1-1',
    '20260101',
    '',
    'tomorrow',
    '2026-01-01T00:00',
    '١٢٣٤-٠١-٠١',
  ])('refuses %j as a day', (text) => expect(isDay(text)).toBe(false));
  it('accepts the leap day', () => expect(isDay('2028-02-29')).toBe(true));
  it.each(['Mars/Olympus', '+01:00', '', 'constructor', '../etc'])('refuses %j as a time zone', (text) =>
    expect(isTimeZone(text)).toBe(false),
  );
  it.each(zones)('knows %s', (zone) => expect(isTimeZone(zone)).toBe(true));
});

describe('the zone of the machine', () => {
  afterEach(() => vi.unstubAllEnvs());
  it('does not matter, even if it had no such day', () => {
    vi.stubEnv('TZ', 'Pacific/Apia');
    expect(new Date(Date.UTC(2012, 0, 1)).getTimezoneOffset()).toBe(-14 * 60);
    expect(isDay('2011-12-30')).toBe(true);
    expect(isDay('2011-02-30')).toBe(false);
    expect(daysAfter('2011-12-29', 1)).toBe('2011-12-30');
    expect(daysBetween('2011-12-29', '2011-12-31')).toBe(2);
    expect(dayIn('Europe/Berlin', Date.UTC(2011, 11, 30, 12))).toBe('2011-12-30');
  });
});
