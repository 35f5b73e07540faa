// Forge's bundler keeps every export of a file: one file for each function, not the package's index.
import { tzOffset } from '@date-fns/tz/tzOffset';
import type { IsoDate, IsoInstant } from '../../contract/common';

/** The instant as ISO text in UTC, to the millisecond. @param now epoch milliseconds */
export const instantText = (now: number): IsoInstant => new Date(now).toISOString();

/**
 * The day that it is in a time zone.
 * @param timeZone an IANA name
 * @param now epoch milliseconds
 */
export const dayIn = (timeZone: string, now: number): IsoDate =>
  instantText(now + offsetAt(timeZone, now)).slice(0, 10);

/** The time by which the local clock is ahead of UTC, in milliseconds. @param now epoch milliseconds */
export const offsetAt = (timeZone: string, now: number): number =>
  Math.round(tzOffset(timeZone, new Date(now)) * 60_000);

const millisecondsPerDay = 86_400_000;

/** Days since 1970-01-01: what days are counted by. UTC has no gaps; the machine's own zone may lack a day. */
export const numberOf = (day: IsoDate): number => Date.parse(day) / millisecondsPerDay;

/** The day with this number. */
export const dayNumbered = (number: number): IsoDate =>
  new Date(number * millisecondsPerDay).toISOString().slice(0, 10);

export const daysAfter = (day: IsoDate, days: number): IsoDate => dayNumbered(numberOf(day) + days);

/** The number of days by which `to` is later than `from`; negative if it is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => numberOf(to) - numberOf(from);

/** Whether a due day is over; one that is not set never is. @param today in the customer's time zone */
export const isPast = (due: IsoDate | null, today: IsoDate): boolean => due !== null && due < today;

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): text is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const number = numberOf(text);
  // Engines may read 30 February as a day of March, and in their own zone.
  return Number.isInteger(number) && dayNumbered(number) === text;
}

/** Whether it is the IANA name of a time zone that this runtime knows. */
export function isTimeZone(text: string): boolean {
  // `+01:00` would be accepted too, but it knows no daylight saving.
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
