import type { WeeklyEffort } from '../../contract/calls/portal';
import type { IsoDate } from '../../contract/common';
import { daysAfter } from '../calendar/day';
import { weekdayOf } from '../calendar/working-day';
import type { TaskEntry } from './task-entry';

/**
 * What a customer is asked for until Sunday, overdue tasks included: so that nobody asks for more than a week holds.
 * Tasks that wait for the team are not counted. @param today in the customer's time zone
 */
export function weeklyEffort(tasks: readonly TaskEntry[], today: IsoDate): WeeklyEffort {
  const sunday = daysAfter(today, 7 - weekdayOf(today));
  const asked = tasks.filter(({ due, turn }) => due !== null && due <= sunday && turn === 'customer');
  return {
    minutes: asked.reduce((sum, { detail: { effort = 0 } }) => sum + effort, 0),
    unestimated: asked.filter(({ detail: { effort } }) => effort === undefined).length,
  };
}
