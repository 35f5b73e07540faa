import type { WorkingCalendar } from '../../../contract/calendar';
import type { IsoInstant } from '../../../contract/common';
import { overdueAt } from '../../ask/overdue';
import { dayIn, instantText } from '../../calendar/day';
import { overdueFrom } from '../../calendar/moment';
import { lastDayAsTold, noticesNeeded, type Silence, type Silent, silenceOf } from '../deemed';
import type { Gate } from '../gate';

type Lapsing = Silent & Pick<Gate, 'lapse'>;
type Compared = Pick<Gate, 'state' | 'round'>;
export type Overdue = Pick<Gate, 'state' | 'subject' | 'due' | 'isNotedOverdue'>;

/** All that has just happened, as far as it decides when to look next. */
type Happened = {
  /** The gate as it was before. */
  readonly before?: Compared | undefined;
  /** It was to count as accepted, and is not to yet: it could not be compared, or a digest may name a later day. */
  readonly isPutOff?: boolean;
};

const dayMs = 86_400_000;

/**
 * The instant at which the app looks at a gate next. An open gate is looked at every day at least, because Jira's events may not
 * have told of a change. A signed gate is compared with Jira when a workflow asks for it. Null for never.
 * @param now epoch milliseconds
 */
export function gateNextCheck(
  gate: Parameters<typeof gateNextDue>[0],
  calendar: WorkingCalendar,
  now: number,
  happened: Happened = {},
): IsoInstant | null {
  const due = gateNextDue(gate, calendar, now, happened);
  if (gate.state.name !== 'open') return due;
  const tomorrow = instantText(now + dayMs);
  return due !== null && due < tomorrow ? due : tomorrow;
}

/**
 * The instant from which something is to be done for a gate: it may lapse, its issue is to say that it is overdue, or it is to
 * be compared with Jira at once. Null for never.
 * @param now epoch milliseconds
 */
export function gateNextDue(
  gate: Lapsing & Overdue & Compared,
  calendar: WorkingCalendar,
  now: number,
  { before, isPutOff = false }: Happened = {},
): IsoInstant | null {
  const all = [compareTimeOf(gate, before), lapseTimeOf(gate, calendar, now, isPutOff), noteTimeOf(gate, calendar)];
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

/** The end of the due day, until it is noted that it has come. A version has no property that could say so. */
export function noteTimeOf(
  { state, subject, due, isNotedOverdue }: Overdue,
  { timeZone }: WorkingCalendar,
): number | null {
  if (subject.kind !== 'issue' || isNotedOverdue) return null;
  return overdueAt({ isOpen: state.name === 'open', due }, timeZone);
}

/**
 * The instant from which an open gate may come to its end by itself, or who can be reached is to be looked at; null for
 * never. While silence does not count, that is each day.
 * @param now epoch milliseconds
 */
function lapseTimeOf(gate: Lapsing, calendar: WorkingCalendar, now: number, isPutOff: boolean): number | null {
  const { state, lapse, due } = gate;
  if (state.name !== 'open') return null;
  const { timeZone } = calendar;
  if (lapse === 'expire') return due === null ? null : overdueFrom(timeZone, due);
  const silence = silenceOf(gate);
  if (silence === null) return null;
  const end = overdueFrom(timeZone, lastDayAsTold(silence, due, calendar));
  const isPending = isPutOff || silence.isHalted || (end <= now && !isToldEnough(silence));
  return isPending ? overdueFrom(timeZone, dayIn(timeZone, now)) : end;
}

export const isToldEnough = ({ told }: Silence): boolean => told >= noticesNeeded;
