import type { Period, WorkingCalendar } from '../../../src/contract/calendar';
import type { IsoDate } from '../../../src/contract/common';

/** A reason against a day, though nothing forbids it. */
export type DayWarning =
  | { readonly kind: 'critical'; readonly period: Period }
  | { readonly kind: 'holiday'; readonly name: string }
  | { readonly kind: 'day-off' };

/** Of a day as a form has it: nothing while it is incomplete. */
export function warningOn(calendar: WorkingCalendar, day: string): DayWarning | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const period = periodAt(calendar, day);
  if (period) return { kind: 'critical', period };
  const holiday = calendar.holidays.find((one) => one.day === day);
  if (holiday) return { kind: 'holiday', name: holiday.name };
  return isWorkingDay(calendar, day) ? null : { kind: 'day-off' };
}

export const periodAt = ({ criticalPeriods }: WorkingCalendar, day: IsoDate): Period | undefined =>
  criticalPeriods.find(({ from, to }) => from <= day && day <= to);

export const isWorkingDay = ({ workingDays, holidays }: WorkingCalendar, day: IsoDate): boolean =>
  workingDays.some((weekday) => weekday === weekdayOf(day)) && !holidays.some((one) => one.day === day);

/** 1 Monday … 7 Sunday. */
const weekdayOf = (day: IsoDate): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
