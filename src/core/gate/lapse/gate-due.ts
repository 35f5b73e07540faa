import type { WorkingCalendar } from '../../../contract/calendar';
import type { AccountId } from '../../../contract/common';
import type { Unreachable } from '../../../contract/gate/notice';
import type { Attribution } from '../../audit/event';
import { instantText } from '../../calendar/day';
import { overdueFrom } from '../../calendar/moment';
import { lastDayAsTold, silenceOf } from '../deemed';
import type { GateEvent } from '../event';
import type { Gate } from '../gate';
import { isToldEnough, noteTimeOf, type Overdue } from './lapse';
import { reachNoted } from './reach';

const shortestPauseMs = 5 * 60_000;
const longestPauseMs = 3_600_000;

/**
 * An open gate that is due, and about which Jira refuses to tell what it is asked: it is looked at later, twice as late each time,
 * up to an hour. @param now epoch milliseconds
 * @returns undefined for any other gate
 */
export function putOffCheck(gate: Gate, now: number): Gate | undefined {
  const { state, nextCheckAt, uncheckedSince = instantText(now) } = gate;
  if (state.name !== 'open' || nextCheckAt === null || Date.parse(nextCheckAt) > now) return undefined;
  const pause = Math.min(longestPauseMs, Math.max(shortestPauseMs, now - Date.parse(uncheckedSince)));
  return { ...gate, uncheckedSince, nextCheckAt: instantText(now + pause) };
}

/** Whether the due day of an open gate is over, and its issue does not say so yet. @param now epoch milliseconds */
export function isOverdueToNote(gate: Overdue, calendar: WorkingCalendar, now: number): boolean {
  const at = noteTimeOf(gate, calendar);
  return at !== null && at <= now;
}

/**
 * The event that a gate comes to by itself. It counts as accepted only if everybody who is to decide has had two notices; the
 * last day that a notice named is over; and all of them can be reached at that moment.
 * @param now epoch milliseconds
 * @param unreachable those who are to decide and can't be reached now
 */
export function gateDueEvent(
  gate: Gate,
  calendar: WorkingCalendar,
  now: number,
  unreachable: ReadonlyMap<AccountId, Unreachable>,
  attribution: Attribution,
): GateEvent | undefined {
  if (gate.state.name !== 'open') return undefined;
  const { timeZone } = calendar;
  if (gate.lapse === 'expire') {
    const isOver = gate.due !== null && overdueFrom(timeZone, gate.due) <= now;
    return isOver ? { ...attribution, what: 'gate-expired' } : undefined;
  }
  const silence = silenceOf(gate);
  if (silence === null) return undefined;
  const reach = reachNoted(gate, unreachable, attribution);
  if (reach) return reach;
  const isOver = overdueFrom(timeZone, lastDayAsTold(silence, gate.due, calendar)) <= now;
  return isOver && isToldEnough(silence) && !silence.isHalted ? { ...attribution, what: 'gate-deemed' } : undefined;
}
