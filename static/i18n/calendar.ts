import type { IsoDate, IsoInstant } from '../../src/contract/common';

export type CalendarTexts = {
  /** A day, e.g. `24 Nov 2026`. */
  readonly day: (day: IsoDate) => string;
  /** A day with its weekday, e.g. `Tuesday, 24 November 2026`. */
  readonly longDay: (day: IsoDate) => string;
  /** A moment in the reader's time zone, e.g. `24 Nov 2026, 14:05`. */
  readonly moment: (instant: IsoInstant) => string;
  /** The day of a moment in the reader's time zone, as a sentence part. */
  readonly dayOf: (instant: IsoInstant) => string;
  /** The same as `2026-11-24`, for files. */
  readonly isoDayOf: (instant: IsoInstant) => IsoDate;
  /** The time of day of a moment in the reader's time zone, e.g. `14:05`. */
  readonly timeOf: (instant: IsoInstant) => string;
  /** The reader's time zone, by which moments are written. */
  readonly zone: string;
  /** The length of a time, e.g. `30 minutes`, `1 hr 30 min`. */
  readonly duration: (minutes: number) => string;
  /** `tomorrow`, `in 3 days`, `2 days ago`. */
  readonly relativeDay: (days: number) => string;
};

export function makeCalendarTexts(locale: string, timeZone: string): CalendarTexts {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const longDay = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });
  const zone = isKnownZone(timeZone) ? { timeZone } : {};
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', ...zone });
  const momentDay = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...zone });
  // Swedish days are written as ISO 8601 has them.
  const isoDay = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', ...zone });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', ...zone });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    day: (text) => day.format(new Date(`${text}T00:00:00Z`)),
    longDay: (text) => longDay.format(new Date(`${text}T00:00:00Z`)),
    moment: (text) => moment.format(new Date(text)),
    dayOf: (text) => momentDay.format(new Date(text)),
    isoDayOf: (text) => isoDay.format(new Date(text)),
    timeOf: (text) => time.format(new Date(text)),
    zone: moment.resolvedOptions().timeZone,
    duration: makeDuration(locale),
    relativeDay: (days) => relative.format(days, 'day'),
  };
}

/** Minutes or hours in full; both together in short, so that they still read as one. */
function makeDuration(locale: string): CalendarTexts['duration'] {
  const count = (unit: 'hour' | 'minute', unitDisplay: 'long' | 'short', value: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay }).format(value);
  return (minutes) => {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    if (hours === 0) return count('minute', 'long', rest);
    if (rest === 0) return count('hour', 'long', hours);
    return `${count('hour', 'short', hours)} ${count('minute', 'short', rest)}`;
  };
}

function isKnownZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return timeZone !== '';
  } catch {
    return false;
  }
}
