import type { WorkingCalendar } from '../../contract/calendar';
import type { IsoInstant } from '../../contract/common';
import { overdueAt } from '../ask/overdue';
import type { Attribution } from '../audit/event';
import { instantText } from '../calendar/day';
import { startOfDay } from '../calendar/moment';
import { urgentFrom } from '../calendar/urgent';
import type { TaskEvent } from './event';
import type { Task } from './task';

/** The instant at which the app does something about a task next, which may be over; null for never. */
export function nextCheckOf(task: Task, calendar: WorkingCalendar): IsoInstant | null {
  const at = dueTimeOf(task, calendar);
  return at === null ? null : instantText(at);
}

function dueTimeOf(
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

/** The event that befalls a task by itself. @param areDone whether all that it waits for is done */
export function dueEvent(
  task: Task,
  calendar: WorkingCalendar,
  now: number,
  areDone: boolean,
  attribution: Attribution,
): TaskEvent | undefined {
  const at = dueTimeOf(task, calendar);
  if (at === null || at > now) return undefined;
  if (task.state.name === 'open') return { ...attribution, what: 'task-overdue' };
  return task.activation.kind === 'issues' && !areDone ? undefined : { ...attribution, what: 'task-activated' };
}

const shortestPauseMs = 60 * 60_000;
const longestPauseMs = 24 * shortestPauseMs;

/**
 * The instant to look again at a task that waits for Jira issues, in case Jira's own event was lost: the longer it
 * waits, the less often, so that years cost no more than a few dozen looks.
 */
export function recheckAt({ state }: Task, now: number): IsoInstant {
  const pause = (now - Date.parse(state.since)) / 10;
  return instantText(now + Math.min(longestPauseMs, Math.max(shortestPauseMs, pause)));
}

/** The first instant, from the given one on, that is not in quiet hours, whatever the day. */
const notQuietFrom = (calendar: WorkingCalendar, from: number): number =>
  urgentFrom({ ...calendar, criticalPeriods: [] }, from);
