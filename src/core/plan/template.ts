import type { WorkingCalendar } from '../../contract/calendar';
import type { IsoDate } from '../../contract/common';
import type { Activation } from '../../contract/task/task';
import type { TemplateTask } from '../../contract/task/template';
import { templateLimits } from '../../contract/template';
import { workingDaysAfter, workingDaysBetween } from '../calendar/working-days';

type Offsets = Pick<TemplateTask, 'dueAfter' | 'activeAfter'>;
type Days = { readonly due: IsoDate | null; readonly activation: Activation };

/**
 * The days on which a template's task is active and due, counted in the customer's working days from a day. Day 0 is
 * that day, or the next working day after it. What is active at once is so from the first day, if that is still to come; what
 * would have begun by today begins now.
 * @param today in the customer's time zone
 */
export function daysOf(
  { dueAfter, activeAfter }: Offsets,
  calendar: WorkingCalendar,
  from: IsoDate,
  today: IsoDate,
): Days {
  // Counted from a working day: from a Saturday, both 0 and 1 would be the Monday.
  const first = workingDaysAfter(calendar, from, 0);
  const begins = activeAfter === null && from <= today ? null : workingDaysAfter(calendar, first, activeAfter ?? 0);
  return {
    due: dueAfter === null ? null : workingDaysAfter(calendar, first, dueAfter),
    activation: begins === null || begins <= today ? { kind: 'now' } : { kind: 'date', day: begins },
  };
}

/**
 * The other way round: how many working days after `from` a day is, for a template made of tasks that have dates. A day
 * on which the customer does not work counts as the last working day before it; days before `from` are day 0.
 */
export function offsetOf(calendar: WorkingCalendar, from: IsoDate, day: IsoDate): number {
  const first = workingDaysAfter(calendar, from, 0);
  return Math.min(Math.max(0, workingDaysBetween(calendar, first, day)), templateLimits.days);
}
