import type { WorkingCalendar } from '../../contract/calendar';
import type { IsoInstant } from '../../contract/common';
import type { Attribution } from '../audit/event';
import { instantText } from '../calendar/day';
import { dueTimeOf } from './due';
import type { TaskEvent } from './event';
import type { Task } from './task';

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
