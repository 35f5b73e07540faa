/** A rule of the server that a form says beforehand is one rule: screens import it, and have no copy. */
import { expect, it } from 'vitest';
import { sourcesIn, textOf } from './source';

const found = (folder: string, pattern: RegExp): string[] =>
  sourcesIn(folder).flatMap((path) => (pattern.test(textOf(path)) ? [path] : []));

/** The modules of the front end in which one of these rules has its place. */
const placesOfRules = ['static/plain-text/links.ts', 'static/clock/now.ts'];

it.each([
  ['how long a text may be', /code: 'field-too-long'/],
  ['how far off a day may be', /code: 'date-too-far'/],
  ['how a text is cut to what may be kept', /\.slice\(0, \w*[lL]imits\.\w+\)/],
  ['how a time zone is called', /timeZone\.replaceAll|zone: (\w+\.)*timeZone\b/],
  ['the length of a text', /\.trim\(\)\.length/],
  ['the order of names by the language of a browser', /\.localeCompare\(/],
  ['how a search reads letters', /\\p\{M\}|toLowerCase\(\).*\.includes\(/],
  ['what time it is', /\bDate\.now\b|\bnew Date\b(?!\([^)])|(?<!new )\bDate\(/],
  ['which addresses are safe', /'https:'.*(username|hostname)|(username|hostname).*'https:'/],
])('no screen judges for itself: %s', (_, pattern) => {
  expect(found('static', pattern).filter((path) => !placesOfRules.includes(path))).toEqual([]);
});

it('the core gives the refusals of a day in one place for asks, and in one for deputies', () => {
  expect(found('src', /'date-too-far'/)).toEqual([
    'src/contract/result.ts',
    'src/core/calendar/due-day.ts',
    'src/core/engagement/deputy.ts',
  ]);
});

it('the portal says due days by one rule of what is still to do', () => {
  expect(found('static/portal', /(i18n\/due|list\/due-text)'/)).toEqual(['static/portal/ask/due.tsx']);
});

it('the portal never says a time without the name of its clock', () => {
  expect(
    found('static/portal', /(?<!format)\b(moment|timeOf)\(|\{[^}]*\b(moment|timeOf)\b[^}]*\} = (texts|useTexts)/),
  ).toEqual([]);
});

it('whether somebody was a customer is told by one rule, which knows when an engagement has forgotten some', () => {
  expect(found('src', /\bformer\??\.(includes|some|find)\(/)).toEqual(['src/core/access/standing.ts']);
});

it('numbers of results, and of targets, are written by one rule for screens, files and mails', () => {
  expect(['src', 'static'].flatMap((folder) => found(folder, /'exceptZero'|style: 'percent'/))).toEqual([
    'src/core/survey/measures/target-number.ts',
    'src/core/survey/results/written.ts',
    // The ends of scales, which have no more digits than they need.
    'static/team/survey/results/numbers.ts',
  ]);
});

it('tables of the team stack on narrow screens by one part: others are lists, a matrix, and for screen readers alone', () => {
  expect(found('static/team', /<table\b/)).toEqual([
    'static/team/gate/standing/answers-matrix.tsx',
    'static/team/list/table/table.tsx',
    'static/team/project-page/overview/balance-picture.tsx',
    'static/team/project-page/overview/coverage-strip.tsx',
    'static/team/stacked-table/stacked-table.tsx',
  ]);
});
