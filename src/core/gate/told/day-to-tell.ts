import type { WorkingCalendar } from '../../../contract/calendar';
import type { IsoDate } from '../../../contract/common';
import { type Had, isHalted, lastDay, lastDayAsTold, noticeDays, type Silence } from '../deemed';

/**
 * The last day for a decision that somebody is to be told today: the day of a notice that they have not had has come, or the
 * last day is later now than they know. It is told each day until it is known to have reached them. On a day on which no silence counted
 * nothing is told: it would be no notice.
 * @param today in the customer's time zone
 */
export function dayToTell(
  silence: Silence,
  had: Had | undefined,
  due: IsoDate | null,
  calendar: WorkingCalendar,
  today: IsoDate,
): IsoDate | null {
  const last = lastDay(silence, due, calendar, today);
  if (last === null || today >= last || isHalted(silence, calendar, today)) return null;
  const planned = noticeDays(silence, lastDayAsTold(silence, due, calendar), calendar)[had?.count ?? 0];
  const isToTell = planned === undefined ? had !== undefined && had.lastDay < last : planned <= today;
  return isToTell ? last : null;
}
