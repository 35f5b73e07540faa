import Holidays from 'date-holidays';
import type { Holiday } from '../../../../src/contract/calendar';
import { daysAfter } from '../../../../src/core/calendar/day';
import { compareNames } from '../../../../src/core/text/same-name';
import { shortName, withHolidays } from './holidays';

// Rules and names of public holidays (github.com/commenthol/date-holidays): the code is ISC, its data CC BY-SA 3.0.
// Large, and therefore only ever loaded when somebody asks for holidays.

export type Region = { readonly code: string; readonly name: string };

const regionsOf = (names: Readonly<Record<string, string>> | undefined, nameOf: (code: string) => string): Region[] =>
  Object.keys(names ?? {})
    .map((code) => ({ code, name: nameOf(code) }))
    .sort((a, b) => compareNames(a.name, b.name));

/** All countries, by their names in the reader's language. */
export function countries(language: string): Region[] {
  const known = new Holidays().getCountries(language);
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  return regionsOf(known, (code) => (/^[A-Z]{2}$/.test(code) ? names.of(code) : undefined) ?? known[code] ?? code);
}

/** A country's states, provinces or the like, where holidays differ between them. */
export function states(country: string, language: string): Region[] {
  const known = new Holidays().getStates(country, language);
  return regionsOf(known, (code) => known?.[code] ?? code);
}

const hourMs = 3_600_000;

/** The number of days that it takes: one has 23 to 25 hours, and half a day is none off. */
const daysOf = (hours: number): number => Math.round((hours - 1) / 24);

/** The public holidays of a year, one for each of their days. @param state empty for the whole country's */
export function holidaysOf(country: string, state: string, year: number, language: string): Holiday[] {
  const rules = new Holidays(country, state, { types: ['public'] });
  const found = rules.getHolidays(year, language.split('-')[0]).flatMap(({ date, start, end, name }) => {
    const days = daysOf((end.getTime() - start.getTime()) / hourMs);
    const first = date.slice(0, 10);
    return Array.from({ length: days }, (_, more) => ({ day: daysAfter(first, more), name: shortName(name) }));
  });
  // Two may fall on a day.
  return withHolidays(
    [],
    found.filter(({ day }) => day.startsWith(String(year))),
  );
}
