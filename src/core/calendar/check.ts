import { calendarLimits, type WorkingCalendar } from '../../contract/calendar';
import type { Result } from '../../contract/result';
import { accept, refuse } from '../result';
import { textProblem } from '../text/text-problem';
import { daysBetween, isDay, isTimeZone } from './day';
import { currentZone } from './time-zones';

/** In the order that the type promises; what is given may have any. */
export const normalised = (calendar: WorkingCalendar): WorkingCalendar => ({
  ...calendar,
  timeZone: currentZone(calendar.timeZone),
  workingDays: calendar.workingDays.toSorted((a, b) => a - b),
  holidays: sortedBy(calendar.holidays, ({ day }) => day),
  criticalPeriods: sortedBy(calendar.criticalPeriods, ({ from }) => from),
});

/**
 * Whether the settings make a calendar, in whatever order they list things. The refusal's `field` is the first at fault;
 * it is `quietFrom` for either end of the quiet hours.
 */
export function checkCalendar(calendar: WorkingCalendar): Result<true> {
  const { timeZone, workingDays, holidays, criticalPeriods, quietFrom, quietTo } = calendar;
  if (!isTimeZone(timeZone)) return refuse('field-invalid', { field: 'timeZone' });

  const isWeekday = (day: number) => Number.isInteger(day) && day >= 1 && day <= 7;
  if (workingDays.length === 0 || !workingDays.every(isWeekday) || !areDistinct(workingDays)) {
    return refuse('field-invalid', { field: 'workingDays' });
  }

  if (holidays.length > calendarLimits.holidays) return tooLong('holidays', calendarLimits.holidays);
  const holidayName = faultInNames('holidays', holidays);
  if (holidayName) return holidayName;
  const days = holidays.map(({ day }) => day);
  if (!days.every(isDay) || !areDistinct(days)) return refuse('field-invalid', { field: 'holidays' });

  if (criticalPeriods.length > calendarLimits.criticalPeriods) {
    return tooLong('criticalPeriods', calendarLimits.criticalPeriods);
  }
  const periodName = faultInNames('criticalPeriods', criticalPeriods);
  if (periodName) return periodName;
  const inOrder = sortedBy(criticalPeriods, ({ from }) => from);
  const isSound = inOrder.every(({ from, to }, index) => {
    const before = inOrder[index - 1];
    const isPeriod = isDay(from) && isDay(to) && from <= to && daysBetween(from, to) < calendarLimits.periodDays;
    return isPeriod && (before === undefined || before.to < from);
  });
  if (!isSound) return refuse('field-invalid', { field: 'criticalPeriods' });

  const isTime = (minutes: number) => Number.isInteger(minutes) && minutes >= 0 && minutes < 24 * 60;
  if (!isTime(quietFrom) || !isTime(quietTo)) return refuse('field-invalid', { field: 'quietFrom' });
  return accept(true);
}

const areDistinct = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

function faultInNames(field: string, rows: readonly { readonly name: string }[]): Result<never> | undefined {
  const [fault] = rows.flatMap(({ name }) => textProblem(name, calendarLimits.name, false) ?? []);
  return fault && { ok: false, error: { ...fault, field } };
}

const tooLong = (field: string, limit: number) => refuse('field-too-long', { field, facts: { limit } });

const sortedBy = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] =>
  rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
