import type { WorkingCalendar } from '../../contract/calendar';
import type { IsoDate } from '../../contract/common';
import type { Result } from '../../contract/result';
import { accept, refuse } from '../result';
import { criticalPeriodAt } from './working-day';

/** The part of an ask's terms that says how it is told. */
type Urgent = {
  readonly isUrgent: boolean;
  readonly urgentReason?: string | undefined;
  readonly isEvenNow?: true | undefined;
};

/** Whether something may be urgent: for a reason that is kept with it. */
export const checkUrgentReason = ({ isUrgent, urgentReason = '' }: Urgent): Result<true> =>
  isUrgent && urgentReason.trim() === '' ? refuse('field-missing', { field: 'urgentReason' }) : accept(true);

/** Whether it may be told today: what is urgent in a critical period, only with the word that it goes out even so. */
export function checkUrgentDay(
  calendar: WorkingCalendar,
  { isUrgent, isEvenNow }: Urgent,
  today: IsoDate,
): Result<true> {
  const period = isUrgent && !isEvenNow ? criticalPeriodAt(calendar, today) : undefined;
  if (!period) return accept(true);
  const { name, from, to } = period;
  return refuse('urgent-in-critical-period', { field: 'isEvenNow', facts: { name, from, to } });
}
