import { calendarLimits, type WorkingCalendar } from '../../contract/calendar';
import type { IsoInstant } from '../../contract/common';

/** A calendar that comes after another, with the zones that were the customer's up to then. @param at the instant of the change */
export function withFormerZones(before: WorkingCalendar, after: WorkingCalendar, at: IsoInstant): WorkingCalendar {
  const { formerZones = [], timeZone } = before;
  if (after.timeZone === timeZone) return { ...after, ...(formerZones.length > 0 ? { formerZones } : {}) };
  const others = formerZones.filter((each) => each.timeZone !== timeZone);
  return { ...after, formerZones: [...others, { timeZone, until: at }].slice(-calendarLimits.formerZones) };
}

/** A calendar as people settle it. */
export const settledCalendar = ({ formerZones: _, ...calendar }: WorkingCalendar): WorkingCalendar => calendar;
