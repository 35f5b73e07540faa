import type { WorkingCalendar } from '../../contract/calendar';
import type { IsoDate } from '../../contract/common';
import { dayIn, daysAfter, offsetAt } from './day';
import { mayRemindOn } from './working-day';

const minute = 60_000;
const minutesPerDay = 24 * 60;
const wholeDay = minutesPerDay * minute;
/** So many days from today a slot is looked for. */
const daysAhead = 400;

/** The first instant of that local day, or what follows if the zone has left that day out. @returns epoch milliseconds */
export function startOfDay(timeZone: string, day: IsoDate): number {
  const midnight = Date.parse(day);
  return earliestAt(timeZone, midnight) ?? firstChange(timeZone, midnight - wholeDay, midnight + wholeDay);
}

/**
 * The instant at which the local clock shows that time on that day. If the clock skips the time, the result is later by as
 * much as the clock was put forward. If the time comes twice, the earlier instant counts. Temporal calls this `compatible`.
 * @param minutes after midnight by the local clock, 0 to 1439
 * @returns epoch milliseconds
 */
export function atTime(timeZone: string, day: IsoDate, minutes: number): number {
  const local = Date.parse(day) + minutes * minute;
  return earliestAt(timeZone, local) ?? local - offsetAt(timeZone, local - wholeDay);
}

/** Whole minutes after midnight by the local clock, 0 to 1439. @param now epoch milliseconds */
export function minutesIn(timeZone: string, now: number): number {
  const local = Math.floor((now + offsetAt(timeZone, now)) / minute);
  return ((local % minutesPerDay) + minutesPerDay) % minutesPerDay;
}

/** Whether the customer is to be left in peace, by the local clock. @param now epoch milliseconds */
export const isQuiet = (calendar: WorkingCalendar, now: number): boolean =>
  isQuietAt(calendar, minutesIn(calendar.timeZone, now));

/**
 * The next instant at which the customer may be written to: on the first day on which they may be reminded, at the given
 * time of day. A time in quiet hours is put off to their end. If today's time has passed already, today still counts: the
 * result is `after` itself, or the end of the quiet hours if `after` lies in them.
 * @param after epoch milliseconds
 * @param minutes after midnight by the local clock, 0 to 1439
 * @returns epoch milliseconds, or nothing if the customer may not be reminded on any of the days that are looked at
 */
export function nextSlot(calendar: WorkingCalendar, after: number, minutes: number): number | undefined {
  const { timeZone, quietTo } = calendar;
  const time = isQuietAt(calendar, minutes) ? quietTo : minutes;
  const today = dayIn(timeZone, after);
  for (let ahead = 0; ahead <= daysAhead; ahead++) {
    const day = daysAfter(today, ahead);
    if (!mayRemindOn(calendar, day)) continue;
    const slot = quietEnd(calendar, Math.max(after, atTime(timeZone, day, time)));
    if (dayIn(timeZone, slot) === day) return slot;
  }
  return undefined;
}

/**
 * The end of the days among which a slot is looked for: what finds none waits at least so long.
 * @param after epoch milliseconds
 * @returns epoch milliseconds
 */
export const afterAllSlots = (timeZone: string, after: number): number =>
  startOfDay(timeZone, daysAfter(dayIn(timeZone, after), daysAhead + 1));

/** From when on an ask is overdue that is due on that day of the customer's. @returns epoch milliseconds */
export const overdueFrom = (timeZone: string, due: IsoDate): number => startOfDay(timeZone, daysAfter(due, 1));

/** Whether a time of day is in the quiet hours. @param minutes after midnight by the local clock */
export function isQuietAt({ quietFrom, quietTo }: WorkingCalendar, minutes: number): boolean {
  return quietFrom <= quietTo ? quietFrom <= minutes && minutes < quietTo : quietFrom <= minutes || minutes < quietTo;
}

/** The first instant, from the given one on, that is not quiet. */
function quietEnd(calendar: WorkingCalendar, from: number): number {
  const { timeZone, quietTo } = calendar;
  const minutes = minutesIn(timeZone, from);
  if (!isQuietAt(calendar, minutes)) return from;
  const left = (quietTo - minutes + minutesPerDay) % minutesPerDay;
  const end = (Math.floor(from / minute) + left) * minute;
  if (offsetAt(timeZone, end) === offsetAt(timeZone, from)) return end;
  // The clock is changed before that: it may jump over the end, or come back to before it.
  return quietEnd(calendar, firstChange(timeZone, from, end));
}

/**
 * The first instant at which the local clock shows this; nothing if it skips it. No zone is further than a day from UTC,
 * nor changes its clock twice within two.
 * @param local what the clock shows, as if it were UTC
 */
function earliestAt(timeZone: string, local: number): number | undefined {
  const earlier = local - offsetAt(timeZone, local - wholeDay);
  if (offsetAt(timeZone, earlier) === local - earlier) return earlier;
  const later = local - offsetAt(timeZone, local + wholeDay);
  return offsetAt(timeZone, later) === local - later ? later : undefined;
}

/** The instant at which the offset is no longer that of `from`, given that at `to` it is another. */
function firstChange(timeZone: string, from: number, to: number): number {
  const before = offsetAt(timeZone, from);
  let [known, changed] = [from, to];
  while (changed - known > 1) {
    const middle = Math.floor((known + changed) / 2);
    if (offsetAt(timeZone, middle) === before) known = middle;
    else changed = middle;
  }
  return changed;
}
