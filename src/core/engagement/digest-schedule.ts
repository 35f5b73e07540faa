import type { WorkingCalendar } from '../../contract/calendar';
import type { IsoInstant } from '../../contract/common';
import { dayIn, daysAfter, instantText } from '../calendar/day';
import { isQuietAt, nextSlot, startOfDay } from '../calendar/moment';
import type { Engagement } from './engagement';

type Scheduled = Pick<Engagement, 'calendar' | 'reminders' | 'digest'>;

/**
 * The time that a digest waits after its own: by then, what was done before its time is stored, however slowly. A
 * command can take the 25 seconds of an invocation from its own instant to being stored, and clocks differ a little.
 */
export const digestGraceMs = 120_000;

/** The instant up to which a digest tells. @param madeAt epoch milliseconds */
export const toldUntilBy = (madeAt: number): IsoInstant => instantText(madeAt - digestGraceMs);

/** The instant at which a digest was made that tells up to another. */
export const madeAtOf = (toldUntil: IsoInstant): IsoInstant => instantText(Date.parse(toldUntil) + digestGraceMs);

/** Minutes that a digest needs from its time to being written: that wait, the sweep's interval, and some to spare. */
const minutesNeeded = 15;

/** The time from a digest's own until it has been written, in all likelihood. */
export const msNeeded = minutesNeeded * 60_000;

/**
 * The moment to look at the next digest: at its time of day, on a day on which the customer may be reminded, and later
 * than the day of the last digest, whatever has become of the time zone since.
 * @param after epoch milliseconds
 * @returns null if the customer may not be reminded on any of the next 400 days
 */
export const nextDigestAt = (engagement: Scheduled, after: number): IsoInstant | null =>
  firstSlot(engagement, after, timeBeforeQuiet(engagement.calendar, engagement.reminders.at));

/**
 * The earliest moment of a digest that has missed its time: as soon as the customer may be reminded. @see nextDigestAt
 */
export const soonestDigestAt = (engagement: Scheduled, after: number): IsoInstant | null =>
  firstSlot(engagement, after, 0);

/** The time to look at the next digest, once today is done with. @param now epoch milliseconds */
export function nextDigestAfterToday(engagement: Scheduled, now: number): IsoInstant | null {
  const day = dayIn(engagement.calendar.timeZone, now);
  return nextDigestAt({ ...engagement, digest: { ...engagement.digest, day } }, now);
}

/** Whether there is a digest to look at. @param now epoch milliseconds */
export const isDigestDue = ({ status, digest }: Pick<Engagement, 'status' | 'digest'>, now: number): boolean =>
  status === 'active' && digest.nextAt !== null && Date.parse(digest.nextAt) + digestGraceMs <= now;

/** Whether a digest may go at this very moment. @param now epoch milliseconds */
export const isDigestTime = (engagement: Scheduled, now: number): boolean =>
  soonestDigestAt(engagement, now) === instantText(now);

function firstSlot({ calendar, digest }: Scheduled, after: number, minutes: number): IsoInstant | null {
  const { timeZone } = calendar;
  const from = digest.day === null ? after : Math.max(after, startOfDay(timeZone, daysAfter(digest.day, 1)));
  const slot = nextSlot(calendar, from, minutes);
  return slot === undefined ? null : instantText(slot);
}

/** The time of day at which digests are looked at, on days that have one. @returns minutes after midnight by the local clock */
export function digestTimeOfDay({ calendar, reminders }: Pick<Engagement, 'calendar' | 'reminders'>): number {
  const minutes = timeBeforeQuiet(calendar, reminders.at);
  return isQuietAt(calendar, minutes) ? calendar.quietTo : minutes;
}

/** The time of day, or a little earlier if the night or the quiet hours would be upon the digest before it is written. */
function timeBeforeQuiet(calendar: WorkingCalendar, minutes: number): number {
  const end = minutes + minutesNeeded;
  const isTight = !isQuietAt(calendar, minutes) && (end >= 24 * 60 || isQuietAt(calendar, end));
  return isTight ? Math.max(0, minutes - minutesNeeded) : minutes;
}
