import type { WeeklyAsk } from '../../contract/portal';
import type { IsoDate } from '../../contract/task';
import { daysAfter } from '../calendar/day';
import { weekdayOf } from '../calendar/working-day';
import type { Entry } from './inbox';

/**
 * What a customer is asked for until Sunday, overdue tasks included: so that nobody asks for more than a week holds.
 * What waits for the team is not counted. @param today in the customer's time zone
 */
export function weeklyAsk(open: readonly Entry[], today: IsoDate): WeeklyAsk {
  const sunday = daysAfter(today, 7 - weekdayOf(today));
  const asked = open.filter(({ due, awaits }) => due !== null && due <= sunday && awaits === undefined);
  return {
    minutes: asked.reduce((sum, { effort = 0 }) => sum + effort, 0),
    unestimated: asked.filter(({ effort }) => effort === undefined).length,
  };
}
