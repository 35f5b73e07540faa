import type { WorkingCalendar } from '../../contract/calendar';
import { afterAllSlots, nextSlot } from './moment';

/**
 * The first instant, from the given one on, at which an urgent message goes out unless its author says "even now": outside
 * quiet hours and critical periods. Days off hold nothing up that is urgent. Where no such instant is to be seen, it waits for
 * all days that are looked at: nothing goes out into a critical period because the period is long.
 * @param from epoch milliseconds
 */
export const urgentFrom = (calendar: WorkingCalendar, from: number): number =>
  nextSlot({ ...calendar, workingDays: [1, 2, 3, 4, 5, 6, 7], holidays: [] }, from, 0) ??
  afterAllSlots(calendar.timeZone, from);
