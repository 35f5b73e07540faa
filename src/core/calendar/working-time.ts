import type { WorkingCalendar } from '../../contract/calendar';
import type { IsoDate, IsoInstant } from '../../contract/common';
import { dayIn, daysAfter } from './day';
import { atTime, startOfDay } from './moment';
import { isWorkingDay } from './working-day';
import { wholeWorkingDays } from './working-days';

/** Calendars name no hours of work: nine to five, in minutes after midnight, stands for them. */
const opensAt = 9 * 60;
const closesAt = 17 * 60;

/**
 * Decision latency: from asked to decided, in the customer's working hours, the calendar's whole working
 * days of eight hours each. @returns milliseconds of working time
 */
export function workingTimeBetween(calendar: WorkingCalendar, from: IsoInstant, to: IsoInstant): number {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const { timeZone } = calendar;
  let time = 0;
  for (let day = dayIn(timeZone, start); startOfDay(timeZone, day) < end; day = daysAfter(day, 1)) {
    if (!isWorkingDay(calendar, day)) continue;
    const [opens, closes] = [atTime(timeZone, day, opensAt), atTime(timeZone, day, closesAt)];
    // A zone may leave a whole day out.
    if (dayIn(timeZone, opens) !== day) continue;
    time += Math.max(0, Math.min(end, closes) - Math.max(start, opens));
  }
  return time;
}

/**
 * The customer's whole working days that have passed since an instant: the day of the instant counts where no work had begun on
 * it yet, and today does not, which is not over. @param today in the customer's time zone
 */
export function workingDaysSince(calendar: WorkingCalendar, since: IsoInstant, today: IsoDate): number {
  const { timeZone } = calendar;
  const at = Date.parse(since);
  const day = dayIn(timeZone, at);
  return wholeWorkingDays(calendar, at <= atTime(timeZone, day, opensAt) ? daysAfter(day, -1) : day, today);
}
