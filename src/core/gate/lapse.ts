import type { WorkingCalendar } from '../../contract/calendar';
import type { IsoDate, IsoInstant } from '../../contract/common';
import { overdueAt } from '../ask/overdue';
import type { Attribution } from '../audit/event';
import { dayIn, daysAfter, instantText } from '../calendar/day';
import { overdueFrom, startOfDay } from '../calendar/moment';
import type { Engagement } from '../engagement/engagement';
import { deemedAfter, noticeDays, noticesNeeded, type Silent } from './deemed';
import type { GateEvent } from './event';
import type { Gate } from './gate';

type Lapsing = Silent & Pick<Gate, 'lapse' | 'toldOn'>;
type Compared = Pick<Gate, 'state' | 'round'>;
type Overdue = Pick<Gate, 'state' | 'subject' | 'due' | 'isNotedOverdue'>;

/**
 * The instant at which the app does something about a gate next: a notice, a look at that notice, its lapse, a note on
 * its issue that it is overdue, or a comparison with Jira. Null for never.
 * @param before the gate as it was, where something has just happened to it
 */
export function gateNextCheck(
  gate: Lapsing & Overdue & Compared,
  calendar: WorkingCalendar,
  before?: Compared,
): IsoInstant | null {
  const all = [compareTimeOf(gate, before), lapseTimeOf(gate, calendar), noteTimeOf(gate, calendar)];
  const times = all.filter((at) => at !== null);
  return times.length === 0 ? null : instantText(Math.min(...times));
}

/**
 * The instant from which a gate is to be compared with Jira. What Jira tells of changes means nothing to a gate that is
 * decided against: one that is open again, because a rejection was taken back, is compared at once.
 */
function compareTimeOf({ state, round }: Compared, before: Compared | undefined): number | null {
  const isOpenAgain = before?.state.name === 'rejected' && state.name === 'open' && before.round === round;
  return isOpenAgain ? Date.parse(state.since) : null;
}

/** Whether the due day of an open gate is over, and its issue does not say so yet. @param now epoch milliseconds */
export function isOverdueToNote(gate: Overdue, calendar: WorkingCalendar, now: number): boolean {
  const at = noteTimeOf(gate, calendar);
  return at !== null && at <= now;
}

/** The end of the due day, until it is noted that it has come. A version has no property that could say so. */
function noteTimeOf({ state, subject, due, isNotedOverdue }: Overdue, { timeZone }: WorkingCalendar): number | null {
  if (subject.kind !== 'issue' || isNotedOverdue) return null;
  return overdueAt({ isOpen: state.name === 'open', due }, timeZone);
}

function lapseTimeOf(gate: Lapsing, calendar: WorkingCalendar): number | null {
  const { state, lapse, due, announcedAt } = gate;
  if (state.name !== 'open') return null;
  const { timeZone } = calendar;
  if (lapse === 'expire') return due === null ? null : overdueFrom(timeZone, due);
  const last = deemedAfter(gate, calendar);
  if (last === null) return null;
  const announced = announcedAt.at(-1);
  if (announced !== undefined && !isNoted(gate)) {
    return startOfDay(timeZone, daysAfter(dayIn(timeZone, Date.parse(announced)), 1));
  }
  const notice = noticeDays(gate, calendar)[announcedAt.length];
  if (notice !== undefined) return startOfDay(timeZone, notice);
  const told = gate.toldOn.at(-1);
  return told !== undefined && told >= last ? startOfDay(timeZone, daysAfter(told, 1)) : overdueFrom(timeZone, last);
}

/** The day on which the newest notice has reached the customer, at the latest. It is noted, and no event of the gate's. */
export type NoticeTold = { readonly what: 'notice-told'; readonly day: IsoDate };

/** Whether the app knows, for every notice, the day on which it reached the customer. */
const isNoted = ({ announcedAt, toldOn }: Lapsing): boolean => toldOn.length >= announcedAt.length;

/**
 * The event that befalls a gate by itself. It counts as accepted only after the notices have reached the customer, each
 * by a digest of its own, and the last of them before the day that it names: else there is another notice.
 * @param isAllSent whether everything that the app had to write to the customer has reached them
 * @returns `wait` where that is not known yet: ask again when the customer's next day has begun
 */
export function gateDueEvent(
  gate: Gate,
  engagement: Pick<Engagement, 'calendar' | 'digest'>,
  now: number,
  attribution: Attribution,
  isAllSent: boolean,
): GateEvent | NoticeTold | 'wait' | undefined {
  const { calendar, digest } = engagement;
  const at = lapseTimeOf(gate, calendar);
  if (at === null || at > now) return undefined;
  if (gate.lapse === 'expire') return { ...attribution, what: 'gate-expired' };
  const announced = gate.announcedAt.at(-1);
  if (announced !== undefined && !isNoted(gate)) {
    const { day } = digest;
    const isTold = day !== null && day < dayIn(calendar.timeZone, now) && digest.toldUntil > announced;
    return isTold && isAllSent ? { what: 'notice-told', day } : 'wait';
  }
  const told = gate.toldOn.at(-1);
  const last = deemedAfter(gate, calendar);
  const isEnough = gate.toldOn.length >= noticesNeeded && told !== undefined && last !== null && told < last;
  return { ...attribution, what: isEnough ? 'gate-deemed' : 'lapse-announced' };
}
