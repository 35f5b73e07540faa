import type { Period, WorkingCalendar } from '../../../src/contract/calendar';
import { criticalPeriodAt, isWorkingDay } from '../../../src/core/calendar/working-day';

/** A reason against a day, though nothing forbids it. */
export type DayWarning =
  | { readonly kind: 'critical'; readonly period: Period }
  | { readonly kind: 'holiday'; readonly name: string }
  | { readonly kind: 'day-off' };

/** Of a day as a form has it: nothing while it is incomplete. */
export function warningOn(calendar: WorkingCalendar, day: string): DayWarning | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const period = criticalPeriodAt(calendar, day);
  if (period) return { kind: 'critical', period };
  const holiday = calendar.holidays.find((one) => one.day === day);
  if (holiday) return { kind: 'holiday', name: holiday.name };
  return isWorkingDay(calendar, day) ? null : { kind: 'day-off' };
}
