import type { Period, Weekday, WorkingCalendar } from '../../contract/calendar';
import type { IsoDate } from '../../contract/common';
import { dayNumbered, daysAfter, numberOf } from './day';

export const weekdayOf = (day: IsoDate): Weekday => weekdayNumbered(numberOf(day));

/** The Sunday of a day's week. */
export const endOfWeek = (day: IsoDate): IsoDate => dayNumbered(numberOf(day) + 7 - weekdayOf(day));

/** Whether the customer works on that day: a working weekday that is no holiday. */
export const isWorkingDay = (calendar: WorkingCalendar, day: IsoDate): boolean =>
  calendar.workingDays.includes(weekdayOf(day)) && !calendar.holidays.some((holiday) => holiday.day === day);

/** The critical period that the day is in. */
export const criticalPeriodAt = (calendar: WorkingCalendar, day: IsoDate): Period | undefined =>
  calendar.criticalPeriods.find(({ from, to }) => from <= day && day <= to);

/** Whether the customer may be reminded on that day: a working day in no critical period. */
export const mayRemindOn = (calendar: WorkingCalendar, day: IsoDate): boolean =>
  isWorkingDay(calendar, day) && !criticalPeriodAt(calendar, day);

/** The first day from the given one on which the customer may be reminded; the given one where there is none within a year. */
export function remindableFrom(calendar: WorkingCalendar, day: IsoDate): IsoDate {
  for (let ahead = 0; ahead <= 400; ahead++) {
    if (mayRemindOn(calendar, daysAfter(day, ahead))) return daysAfter(day, ahead);
  }
  return day;
}

/** 1970-01-01, number 0, was a Thursday. */
export const weekdayNumbered = (number: number): Weekday => (((((number + 3) % 7) + 7) % 7) + 1) as Weekday;
