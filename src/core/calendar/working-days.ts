import type { WorkingCalendar } from '../../contract/calendar';
import type { IsoDate } from '../../contract/common';
import { dayNumbered, daysAfter, numberOf } from './day';
import { isWorkingDay, weekdayNumbered } from './working-day';

/**
 * The day that is so many working days later. Zero is the day itself or, if it is no working day, the next one;
 * negative is earlier: -1 is the last working day before. In a calendar without any working day it is the plain day so
 * many days later.
 */
export function workingDaysAfter(calendar: WorkingCalendar, day: IsoDate, days: number): IsoDate {
  const start = numberOf(day);
  const holidays = new Set(calendar.holidays.map((holiday) => numberOf(holiday.day)));
  const isWorking = (number: number) => calendar.workingDays.includes(weekdayNumbered(number)) && !holidays.has(number);
  if (days === 0 && isWorking(start)) return day;
  const step = days < 0 ? -1 : 1;
  const wanted = Math.max(Math.abs(days), 1);
  // Each week has a working weekday, and each holiday takes one away: further than this there is nothing to find.
  const furthest = (wanted + holidays.size) * 7;
  for (let gone = 1, found = 0; gone <= furthest; gone++) {
    if (isWorking(start + gone * step)) found++;
    if (found === wanted) return dayNumbered(start + gone * step);
  }
  return dayNumbered(start + days);
}

/**
 * The number of working days after `from`, up to and including `to`; negative if `to` is earlier than `from`.
 * Counts whole weeks at once, so that years cost no more than days.
 */
export function workingDaysBetween(calendar: WorkingCalendar, from: IsoDate, to: IsoDate): number {
  if (to < from) return 0 - workingDaysBetween(calendar, to, from);
  const isWorkingWeekday = (number: number) => calendar.workingDays.includes(weekdayNumbered(number));
  const [first, last] = [numberOf(from) + 1, numberOf(to)];
  const weeks = Math.floor((last - first + 1) / 7);
  let count = weeks * calendar.workingDays.length;
  for (let number = first + weeks * 7; number <= last; number++) if (isWorkingWeekday(number)) count++;
  const holidays = new Set(calendar.holidays.map(({ day }) => day).filter((day) => from < day && day <= to));
  for (const day of holidays) if (isWorkingWeekday(numberOf(day))) count--;
  return count;
}

/** The number of working days after `from`, up to and including `to`, that are in no critical period; 0 if `to` is earlier. */
export function daysToActBetween(calendar: WorkingCalendar, from: IsoDate, to: IsoDate): number {
  if (to <= from) return 0;
  let count = workingDaysBetween(calendar, from, to);
  for (const period of calendar.criticalPeriods) {
    const before = daysAfter(period.from, -1);
    const [start, end] = [before > from ? before : from, period.to < to ? period.to : to];
    if (start < end) count -= workingDaysBetween(calendar, start, end);
  }
  return count;
}

/** The number of working days between two days, neither of which counts. */
export const wholeWorkingDays = (calendar: WorkingCalendar, since: IsoDate, today: IsoDate): number =>
  since < today ? workingDaysBetween(calendar, since, today) - (isWorkingDay(calendar, today) ? 1 : 0) : 0;
