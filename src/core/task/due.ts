import type { WorkingCalendar } from '../../contract/calendar';
import type { IsoInstant } from '../../contract/common';
import { overdueAt } from '../ask/overdue';
import { instantText } from '../calendar/day';
import { startOfDay } from '../calendar/moment';
import { urgentFrom } from '../calendar/urgent';
import type { Task } from './task';

/** The instant at which the app does something about a task next, which may be over; null for never. */
export function nextCheckOf(task: Task, calendar: WorkingCalendar): IsoInstant | null {
  const at = dueTimeOf(task, calendar);
  return at === null ? null : instantText(at);
}

export function dueTimeOf(
  { state, activation, due, isNotedOverdue, isUrgent }: Task,
  calendar: WorkingCalendar,
): number | null {
  if (state.name === 'open') return isNotedOverdue ? null : overdueAt({ isOpen: true, due }, calendar.timeZone);
  if (state.name !== 'planned') return null;
  if (activation.kind !== 'date') return Date.parse(state.since);
  const begins = startOfDay(calendar.timeZone, activation.day);
  // An urgent task is told at once, and nobody is to be told anything at midnight.
  return isUrgent ? notQuietFrom(calendar, begins) : begins;
}

/** The first instant, from the given one on, that is not in quiet hours, whatever the day. */
const notQuietFrom = (calendar: WorkingCalendar, from: number): number =>
  urgentFrom({ ...calendar, criticalPeriods: [] }, from);
