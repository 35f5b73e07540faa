import type { WorkingCalendar } from '../../../contract/calendar';
import type { IsoInstant } from '../../../contract/common';
import type { Standing } from '../../../contract/gate/sign-off';
import type { RoundResult } from '../../../contract/gate/team-gate';
import { dayIn, daysAfter } from '../../calendar/day';
import { atTime, startOfDay } from '../../calendar/moment';
import { isWorkingDay } from '../../calendar/working-day';

/** The data that gates are measured by: how their rounds ended, and how long each signatory took to decide. */
export type Measured = { readonly decisions: readonly RoundResult[]; readonly standing: readonly Standing[] };

/**
 * First-pass yield = gates accepted in round 1 ÷ gates decided. What was accepted with conditions is
 * counted beside it, never in it, and so is what counts as accepted because nobody decided.
 */
export type Yield = {
  readonly firstPass: number;
  readonly decided: number;
  /** Accepted in round 1, with conditions. */
  readonly conditional: number;
  readonly deemed: number;
};

export function yieldOf(gates: readonly Measured[]): Yield {
  const firsts = gates.flatMap(({ decisions }) => decisions[0] ?? []);
  const signed = firsts.filter(({ result }) => result !== 'deemed');
  const inFirst = (result: RoundResult['result']) =>
    signed.filter((each) => each.round === 1 && each.result === result).length;
  return {
    firstPass: inFirst('accepted'),
    conditional: inFirst('accepted-with-conditions'),
    decided: signed.length,
    deemed: firsts.length - signed.length,
  };
}

/**
 * Decision latency: from asked to decided, in the customer's working hours, the calendar's whole working
 * days of eight hours each. @returns milliseconds of working time
 */
export function workingTimeBetween(calendar: WorkingCalendar, from: IsoInstant, to: IsoInstant): number {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const { timeZone } = calendar;
  let time = 0;
  for (let day = dayIn(timeZone, start); startOfDay(timeZone, day) < end; day = daysAfter(day, 1)) {
    if (!isWorkingDay(calendar, day)) continue;
    const [opens, closes] = [atTime(timeZone, day, opensAt), atTime(timeZone, day, closesAt)];
    // A zone may leave a whole day out.
    if (dayIn(timeZone, opens) !== day) continue;
    time += Math.max(0, Math.min(end, closes) - Math.max(start, opens));
  }
  return time;
}

/** Calendars name no hours of work: nine to five, in minutes after midnight, stands for them. */
const opensAt = 9 * 60;
const closesAt = 17 * 60;

/** The middle value of some, or the mean of the two middle ones; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** The smallest value that nine tenths do not exceed (nearest rank); null under ten values, which say too little. */
export function ninetieth(values: readonly number[]): number | null {
  if (values.length < 10) return null;
  return values.toSorted((a, b) => a - b)[values.length - Math.floor(values.length / 10) - 1] ?? null;
}
