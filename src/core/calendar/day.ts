import { TZDate } from '@date-fns/tz';
// Forge's bundler keeps every export of a file: one file for each function, not the package's index.
import { addDays } from 'date-fns/addDays';
import { formatISO } from 'date-fns/formatISO';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import type { IsoDate, IsoInstant } from '../../contract/task';

/** The instant as ISO text in UTC, to the millisecond. @param now epoch milliseconds */
export const instantText = (now: number): IsoInstant => new Date(now).toISOString();

/**
 * The day that it is in a time zone.
 * @param timeZone an IANA name
 * @param now epoch milliseconds
 */
export const dayIn = (timeZone: string, now: number): IsoDate => textOf(new TZDate(now, timeZone));

export const daysAfter = (day: IsoDate, days: number): IsoDate => textOf(addDays(parseISO(day), days));

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export const isDay = (text: string): text is IsoDate =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(parseISO(text)) && textOf(parseISO(text)) === text;

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

const textOf = (date: Date): IsoDate => formatISO(date, { representation: 'date' });
