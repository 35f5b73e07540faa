import type { IsoDate } from '../../../contract/common';
import type { Recurrence } from '../../../contract/survey/occasion';
import { dayNumbered, daysAfter, daysBetween, numberOf } from '../../calendar/day';

const daysPerWeek = 7;
const monthsPerYear = 12;
/** No month has fewer. */
const daysOfMonth = 28;

/**
 * The day of one occurrence. Months are counted from the anchor, never from the day before: a series that begins on 31 January comes on
 * the last of February and on 31 March.
 * @param anchor the day of the first @param index from 0
 */
export function occurrence(anchor: IsoDate, every: Recurrence, index: number): IsoDate {
  if ('everyWeeks' in every) return daysAfter(anchor, index * every.everyWeeks * daysPerWeek);
  const month = monthOf(anchor) + index * every.everyMonths;
  const last = dayNumbered(numberOf(firstOf(month + 1)) - 1);
  const wanted = `${firstOf(month).slice(0, 7)}-${anchor.slice(8)}`;
  return wanted < last ? wanted : last;
}

/** The first day of a series that is later than a day: whatever was missed up to then is left out. */
export function firstAfter(anchor: IsoDate, every: Recurrence, day: IsoDate): IsoDate {
  // The last occurrence that can't be later than the day, but for one.
  const passed =
    'everyWeeks' in every
      ? daysBetween(anchor, day) / (every.everyWeeks * daysPerWeek)
      : (monthOf(day) - monthOf(anchor)) / every.everyMonths;
  for (let index = Math.max(0, Math.floor(passed) - 1); ; index++) {
    const found = occurrence(anchor, every, index);
    if (found > day) return found;
  }
}

/** The days from one occurrence to the next, at least. */
export const daysApart = (every: Recurrence): number =>
  'everyWeeks' in every ? every.everyWeeks * daysPerWeek : every.everyMonths * daysOfMonth;

/** Months since the year 0. */
const monthOf = (day: IsoDate): number => Number(day.slice(0, 4)) * monthsPerYear + Number(day.slice(5, 7)) - 1;

function firstOf(month: number): IsoDate {
  const year = String(Math.floor(month / monthsPerYear)).padStart(4, '0');
  return `${year}-${String((month % monthsPerYear) + 1).padStart(2, '0')}-01`;
}
