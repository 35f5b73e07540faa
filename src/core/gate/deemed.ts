import type { WorkingCalendar } from '../../contract/calendar';
import type { IsoDate, IsoInstant } from '../../contract/common';
import { dayIn, daysAfter } from '../calendar/day';
import { mayRemindOn } from '../calendar/working-day';
import type { Gate } from './gate';

/** Without so many notices nothing counts as accepted. */
export const noticesNeeded = 2;

/** Of more notices only the first two and the newest count, so that no more than these are kept with the gate. */
export const noticesKept = 20;

/** Without the oldest notice that does not count any more, where one more would be too many. */
export const roomForNotice = <Notice>(notices: readonly Notice[]): readonly Notice[] =>
  notices.length < noticesKept ? notices : [...notices.slice(0, noticesNeeded), ...notices.slice(noticesNeeded + 1)];

export type Silent = Pick<Gate, 'state' | 'openedAt' | 'deemedAfterDays' | 'due' | 'standing' | 'announcedAt'>;

/**
 * All that decides, with the calendar as it is at the time of asking, on which day silence counts as acceptance. Instants are in
 * seconds since 1970, because inboxes hold many of them.
 */
export type Silence = {
  /** The instant at which they were asked, or at which a decision was taken back. */
  readonly since: number;
  /** The agreed number of working days. */
  readonly days: number;
  /** The instants of the notices that can move the day: the first two, and the newest of the others. */
  readonly notices: readonly number[];
};

const secondsOf = (at: IsoInstant): number => Math.floor(Date.parse(at) / 1000);

/** @returns null where silence never counts: nothing was agreed, or somebody has decided against it */
export function silenceOf({ state, openedAt, deemedAfterDays: days, standing, announcedAt }: Silent): Silence | null {
  const isAgainst = standing.some(({ decided }) => decided?.outcome === 'rejected');
  if (state.name !== 'open' || openedAt === null || days === null || isAgainst) return null;
  const counted = [...announcedAt.slice(0, noticesNeeded), ...announcedAt.slice(noticesNeeded).slice(-1)];
  return { since: secondsOf(state.since), days, notices: counted.map(secondsOf) };
}

/**
 * The last day on which the customer may decide. After it, the deliverable counts as accepted. It lies the agreed number of
 * working days after the day on which they were asked, or on which a decision was taken back. Days in critical periods are
 * not counted, and it is never before the due day. A late notice moves it, so that no notice names a day that is over.
 */
export function lastDay({ since, days, notices }: Silence, due: IsoDate | null, calendar: WorkingCalendar): IsoDate {
  const halfWay = halfWayDay(calendar, since, days);
  const period = dayCounted(calendar, dayOf(calendar, since), days);
  return notices.reduce(
    (last, at, index) => {
      const day = dayOf(calendar, at);
      const planned = [halfWay, dayBefore(calendar, last, daysAfter(halfWay, 1))][index];
      return planned !== undefined && day <= planned
        ? last
        : later(last, dayCounted(calendar, day, index === 0 ? 3 : 2));
    },
    due === null ? period : later(period, due),
  );
}

/** The last day on which the customer may decide about a gate; null where it never counts as accepted. */
export function deemedAfter(gate: Silent, calendar: WorkingCalendar): IsoDate | null {
  const silence = silenceOf(gate);
  return silence && lastDay(silence, gate.due, calendar);
}

/** The days on which the customer is told that the deliverable will count as accepted: half-way, and just before. */
export function noticeDays(gate: Silent, calendar: WorkingCalendar): IsoDate[] {
  const silence = silenceOf(gate);
  if (silence === null) return [];
  const last = lastDay(silence, gate.due, calendar);
  const halfWay = halfWayDay(calendar, silence.since, silence.days);
  return [halfWay, dayBefore(calendar, last, daysAfter(halfWay, 1))];
}

const halfWayDay = (calendar: WorkingCalendar, since: number, days: number): IsoDate =>
  dayCounted(calendar, dayOf(calendar, since), Math.max(1, Math.floor(days / 2)));

const dayOf = ({ timeZone }: WorkingCalendar, seconds: number): IsoDate => dayIn(timeZone, seconds * 1000);

const later = (day: IsoDate, other: IsoDate): IsoDate => (other > day ? other : day);

/** The day on which the count of days that the customer may be asked anything on is reached. */
function dayCounted(calendar: WorkingCalendar, from: IsoDate, count: number): IsoDate {
  let day = from;
  // A calendar may have no such day for long: after two years a day is a day.
  for (let found = 0, gone = 0; found < count; gone++) {
    day = daysAfter(day, 1);
    if (mayRemindOn(calendar, day) || gone > 730) found++;
  }
  return day;
}

/** The last day before one on which the customer may be asked anything, and not before the first that it can be. */
function dayBefore(calendar: WorkingCalendar, day: IsoDate, first: IsoDate): IsoDate {
  let before = daysAfter(day, -1);
  while (before > first && !mayRemindOn(calendar, before)) before = daysAfter(before, -1);
  return before < first ? first : before;
}
