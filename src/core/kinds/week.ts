import type { WeeklyEffort } from '../../contract/calls/portal';
import type { IsoDate } from '../../contract/common';
import type { AskEntry } from '../ask/entry';
import { endOfWeek } from '../calendar/working-day';
import { rulesOf } from './ask-kinds';

/**
 * The effort that a customer is asked for until Sunday, by asks of every kind that is estimated, overdue ones included: so that nobody
 * asks for more than a week holds. What waits for the team is not counted. @param today in the customer's time zone
 */
export function weeklyEffort(asks: readonly AskEntry[], today: IsoDate): WeeklyEffort {
  const sunday = endOfWeek(today);
  const efforts = asks
    .filter(({ due, turn }) => due !== null && due <= sunday && turn === 'customer')
    .flatMap((entry) => {
      const { effortOf } = rulesOf(entry.kind);
      return effortOf ? [effortOf(entry)] : [];
    });
  return {
    minutes: efforts.reduce<number>((sum, effort = 0) => sum + effort, 0),
    unestimated: efforts.filter((effort) => effort === undefined).length,
  };
}
