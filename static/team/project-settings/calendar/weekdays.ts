import type { Weekday } from '../../../../src/contract/calendar';

export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Monday first, in the reader's language. */
export function weekdayNames(language: string): string[] {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  // 1 January 2024 was a Monday.
  return weekdays.map((weekday) => format.format(Date.UTC(2024, 0, weekday)));
}
