import { calendarLimits, type Holiday } from '../../../../src/contract/calendar';
import { cutTo } from '../../../../src/core/text/plain';

/** Both lists together, by day; of two holidays on a day the one that was there stays. */
export function withHolidays(known: readonly Holiday[], others: readonly Holiday[]): Holiday[] {
  const byDay = new Map([...others, ...known].map((holiday) => [holiday.day, holiday]));
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Those on days that are no holiday yet. */
export const newAmong = (known: readonly Holiday[], others: readonly Holiday[]): Holiday[] =>
  others.filter(({ day }) => !known.some((holiday) => holiday.day === day));

/** By year, in order. */
export function byYear(holidays: readonly Holiday[]): [year: string, holidays: Holiday[]][] {
  const years = [...new Set(holidays.map(({ day }) => day.slice(0, 4)))].sort();
  return years.map((year) => [year, holidays.filter(({ day }) => day.startsWith(year))]);
}

export const shortName = (name: string): string => cutTo(name, calendarLimits.name).trim();

const yearsAhead = 3;

/** The years whose holidays are taken over together. */
type Span = { readonly value: string; readonly years: readonly number[] };

/**
 * The spans that are offered: first the rest of this year with the next one, since late in a year both are missing; then each
 * year alone. @param today in the customer's time zone
 */
export function spansFrom(today: string): readonly [Span, ...Span[]] {
  const thisYear = Number(today.slice(0, 4));
  const alone = Array.from({ length: yearsAhead + 1 }, (_, more) => thisYear + more);
  return [
    { value: 'ahead', years: [thisYear, thisYear + 1] },
    ...alone.map((year) => ({ value: String(year), years: [year] })),
  ];
}
