import type { WorkingCalendar } from '../../contract/calendar';

/**
 * The calendar until somebody asks the customer: Monday to Friday, quiet from 18:00 to 8:00. @param timeZone an IANA
 * name
 */
export const standardCalendar = (timeZone: string): WorkingCalendar => ({
  timeZone,
  workingDays: [1, 2, 3, 4, 5],
  holidays: [],
  criticalPeriods: [],
  quietFrom: 18 * 60,
  quietTo: 8 * 60,
});
