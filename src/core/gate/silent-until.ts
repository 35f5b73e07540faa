import type { WorkingCalendar } from '../../contract/calendar';
import type { IsoDate } from '../../contract/common';
import { dayIn, daysAfter } from '../calendar/day';
import { lastDayAsTold, type Silent, silenceOf } from './deemed';

/**
 * The last day of the agreed time of a gate that counts as accepted because nobody decided: it is over before the app says so.
 * @returns null for any other gate
 */
export function silentUntil(gate: Silent, calendar: WorkingCalendar): IsoDate | null {
  const { state, openedAt } = gate;
  if (state.name !== 'satisfied' || state.how !== 'deemed' || openedAt === null) return null;
  const before = daysAfter(dayIn(calendar.timeZone, Date.parse(state.since)), -1);
  const silence = silenceOf({ ...gate, state: { name: 'open', since: openedAt } });
  if (silence === null) return before;
  // The calendar may have changed since.
  const last = lastDayAsTold(silence, gate.due, calendar);
  return last < before ? last : before;
}
