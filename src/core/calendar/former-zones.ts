import type { WorkingCalendar } from '../../contract/calendar';

/** The zones in which a promise of some instant was understood, besides the one of now. @param since epoch milliseconds */
export const zonesSince = ({ timeZone, formerZones = [] }: WorkingCalendar, since: number): string[] =>
  formerZones
    .filter((each) => each.timeZone !== timeZone && Date.parse(each.until) > since)
    .map((each) => each.timeZone);
