import type { WorkingCalendar } from '../../contract/calendar';
import type { IsoDate } from '../../contract/common';
import type { Result } from '../../contract/result';
import { accept, refuse } from '../result';
import { criticalPeriodAt } from './working-day';

/** Whether something may be due on a day: in a critical period of the customer's, only for a reason that is kept with it. */
export function checkCritical(calendar: WorkingCalendar, due: IsoDate, reason = ''): Result<true> {
  const period = criticalPeriodAt(calendar, due);
  if (!period || reason.trim() !== '') return accept(true);
  const { name, from, to } = period;
  return refuse('date-in-critical-period', { field: 'dueReason', facts: { name, from, to } });
}
