import type { WorkingCalendar } from '../../contract/calendar';
import type { IsoDate, IsoInstant } from '../../contract/common';
import type { Notice, UncountedDays } from '../../contract/gate/notice';
import { dayIn, daysAfter, instantText } from '../calendar/day';
import { zonesSince } from '../calendar/former-zones';
import { overdueFrom } from '../calendar/moment';
import { mayRemindOn } from '../calendar/working-day';
import type { Gate, SignatoryStanding } from './gate';
import { isHaltedNow, isHaltedOn, type PackedHalts, packHalts } from './halts/halts';

/** Nothing counts as accepted that somebody has had fewer notices of, each on a day of its own. */
export const noticesNeeded = 2;

/**
 * The notices that are kept with a signatory: the first two, and the newest of all others. The latest day that any of them
 * named is never lost. One that is noted late, after that of a later day, is no further notice: it only names its day.
 */
export function withNotice(had: readonly Notice[], notice: Notice): readonly Notice[] {
  const newestHad = had.at(-1);
  const isLate = newestHad !== undefined && notice.on <= newestHad.on;
  const before = isLate ? had.slice(0, -1) : had.slice(0, noticesNeeded);
  const named = isLate ? newestHad : had[noticesNeeded];
  const lastDay = named ? later(notice.lastDay, named.lastDay) : notice.lastDay;
  return [...before, { on: isLate ? newestHad.on : notice.on, lastDay }];
}

export type Silent = Pick<Gate, 'state' | 'openedAt' | 'deemedAfterDays' | 'due' | 'standing' | 'halts'>;

/**
 * The instant from which a silence is counted, in seconds since 1970: they were asked, or a decision was taken back, be it
 * while others still had to decide.
 */
export function silentSince({ state, standing }: Pick<Gate, 'state' | 'standing'>): number {
  const takenBack = standing.flatMap(({ takenBackAt }) => takenBackAt ?? []);
  return Math.max(...[state.since, ...takenBack].map(secondsOf));
}

/**
 * All that decides, with the calendar as it is at the time of asking, on which day silence counts as acceptance. Inboxes
 * hold many of these.
 */
export type Silence = {
  /** The instant at which they were asked, or at which a decision was taken back, in seconds since 1970. */
  readonly since: number;
  /** The agreed number of working days. */
  readonly days: number;
  /** The number of notices that all who are to decide have had, up to as many as it takes. */
  readonly told: number;
  /** The last day that a notice has named to anybody. */
  readonly named?: IsoDate;
  /** Somebody who is to decide can't be reached: no silence counts until they can. */
  readonly isHalted?: true;
  /** The times, now over, in which somebody could not be; absent for none, and while it is halted. */
  readonly held?: PackedHalts;
};

/** @returns null where silence never counts: nothing was agreed, or somebody has decided against it */
export function silenceOf(gate: Silent): Silence | null {
  const { state, openedAt, deemedAfterDays: days, standing } = gate;
  const isAgainst = standing.some(({ decided }) => decided?.outcome === 'rejected');
  if (state.name !== 'open' || openedAt === null || days === null || isAgainst) return null;
  const undecided = standing.filter(({ decided }) => decided === null);
  const since = silentSince(gate);
  const held = packHalts(gate, since);
  const named = newest(standing.flatMap(({ notices = [] }) => notices.map((notice) => notice.lastDay)));
  return {
    since,
    days,
    told: Math.min(noticesNeeded, ...undecided.map(({ notices = [] }) => notices.length)),
    ...(named === undefined ? {} : { named }),
    ...(isHaltedNow(gate) ? { isHalted: true } : held === undefined ? {} : { held }),
  };
}

const secondsOf = (at: IsoInstant): number => Math.floor(Date.parse(at) / 1000);

/** The days, in the customer's time zone, that are not counted of a silence that counts now. */
export function uncountedDays(gate: Silent, { timeZone }: WorkingCalendar): readonly UncountedDays[] {
  const silence = silenceOf(gate);
  if (silence === null || silence.isHalted) return [];
  const since = instantText(silence.since * 1000);
  return (gate.halts ?? []).flatMap(({ from, to }) => {
    if (to === undefined || to < since) return [];
    const day = (at: IsoInstant) => dayIn(timeZone, Date.parse(at));
    return [{ from: day(from < since ? since : from), to: day(to) }];
  });
}

/**
 * The last day on which the customer may decide. After it, the deliverable counts as accepted. It lies the agreed number of
 * working days after the day on which they were asked, or on which a decision was taken back. Days in critical periods are
 * not counted, nor are those on which no silence counted. It is never before the due day, nor before a day that a notice has named; and a notice that is late moves
 * it, so that no notice names a day that is over. A gate that is open although its last day is over may be decided on today.
 * @param today in the customer's time zone
 * @returns null while no silence counts
 */
export function lastDay(
  silence: Silence,
  due: IsoDate | null,
  calendar: WorkingCalendar,
  today: IsoDate,
): IsoDate | null {
  if (silence.isHalted) return null;
  const last = lastDayAsTold(silence, due, calendar);
  const next = plannedNotice(silence, last, calendar);
  // A notice on a day on which no silence counted would be none: the next comes on another.
  const first = isHalted(silence, calendar, today) ? dayCounted(calendar, today, 1) : today;
  if (next === undefined || first <= next) return later(last, today);
  return later(last, dayCounted(calendar, first, silence.told === 0 ? 3 : 2));
}

/** The last day on which the customer may decide about a gate; null where, or while, it does not count as accepted. */
export function deemedAfter(gate: Silent, calendar: WorkingCalendar, today: IsoDate): IsoDate | null {
  const silence = silenceOf(gate);
  return silence && lastDay(silence, gate.due, calendar, today);
}

/**
 * The last day as far as it is settled already: whoever has had no notice yet may move it. Where the customer's time zone has
 * changed since they were asked, it is not over before it is in each zone in which it was understood.
 */
export function lastDayAsTold(silence: Silence, due: IsoDate | null, calendar: WorkingCalendar): IsoDate {
  const { timeZone } = calendar;
  const endIn = (zone: string) => overdueFrom(zone, lastDayIn(silence, due, { ...calendar, timeZone: zone }));
  return zonesSince(calendar, silence.since * 1000)
    .map((zone) => dayIn(timeZone, endIn(zone) - 1))
    .reduce(later, lastDayIn(silence, due, calendar));
}

function lastDayIn(silence: Silence, due: IsoDate | null, calendar: WorkingCalendar): IsoDate {
  const { days, named } = silence;
  const period = dayOfSilence(silence, days, calendar);
  return [due, named].reduce<IsoDate>((last, day) => (day ? later(last, day) : last), period);
}

/** The day of the next notice. Undefined once all have had as many as it takes. */
function plannedNotice(silence: Silence, last: IsoDate, calendar: WorkingCalendar): IsoDate | undefined {
  return noticeDays(silence, last, calendar)[silence.told];
}

/** The days of the notices: half-way, and just before the last day. */
export function noticeDays(silence: Silence, last: IsoDate, calendar: WorkingCalendar): readonly IsoDate[] {
  const halfWay = dayOfSilence(silence, Math.max(1, Math.floor(silence.days / 2)), calendar);
  return [halfWay, dayBefore(calendar, last, daysAfter(halfWay, 1))];
}

/** The notices that somebody has had: how many, and the last day that the newest of them named. */
export type Had = { readonly count: number; readonly lastDay: IsoDate };

/** @returns undefined for none */
export function hadBy({ notices = [] }: Pick<SignatoryStanding, 'notices'>): Had | undefined {
  const last = notices.at(-1);
  return last && { count: notices.length, lastDay: last.lastDay };
}

const dayOf = ({ timeZone }: WorkingCalendar, seconds: number): IsoDate => dayIn(timeZone, seconds * 1000);

const later = (day: IsoDate, other: IsoDate): IsoDate => (other > day ? other : day);

const newest = (days: readonly IsoDate[]): IsoDate | undefined => days.toSorted().at(-1);

/** Whether a silence counted for nothing on a day, be it for a part of it. */
export const isHalted = ({ held, since }: Silence, calendar: WorkingCalendar, day: IsoDate): boolean =>
  held !== undefined && isHaltedOn(held, since, day, (seconds) => dayOf(calendar, seconds));

/** The day on which the count of days is reached that are counted of a silence. */
const dayOfSilence = (silence: Silence, count: number, calendar: WorkingCalendar): IsoDate =>
  dayCounted(calendar, dayOf(calendar, silence.since), count, (day) => !isHalted(silence, calendar, day));

/** The day on which the count of days that the customer may be asked anything on is reached. @param isCounted also holds of each */
function dayCounted(
  calendar: WorkingCalendar,
  from: IsoDate,
  count: number,
  isCounted: (day: IsoDate) => boolean = () => true,
): IsoDate {
  let day = from;
  // A calendar may have no such day for long: after two years a day is a day.
  for (let found = 0, gone = 0; found < count; ) {
    day = daysAfter(day, 1);
    if (!isCounted(day)) continue;
    if (mayRemindOn(calendar, day) || gone > 730) found++;
    gone++;
  }
  return day;
}

/** The last day before one on which the customer may be asked anything, and not before the first that it can be. */
function dayBefore(calendar: WorkingCalendar, day: IsoDate, first: IsoDate): IsoDate {
  let before = daysAfter(day, -1);
  while (before > first && !mayRemindOn(calendar, before)) before = daysAfter(before, -1);
  return before < first ? first : before;
}
