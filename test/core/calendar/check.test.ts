import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarLimits, type Weekday, type WorkingCalendar } from '../../../src/contract/calendar';
import { checkCalendar, normalised } from '../../../src/core/calendar/check';
import { daysAfter } from '../../../src/core/calendar/day';
import { standardCalendar } from '../../../src/core/calendar/standard';
import { accept, refuse } from '../../../src/core/result';
import { calendarAround, zone, zones } from './given';

const standard = standardCalendar('Europe/Berlin');
const holiday = (day: string, name = 'A holiday') => ({ day, name });
const period = (from: string, to: string, name = 'Financial close') => ({ name, from, to });
const invalid = (field: string) => refuse('field-invalid', { field });
const tooLong = (field: string, limit: number) => refuse('field-too-long', { field, facts: { limit } });

describe('a calendar in the settings', () => {
  it.each(zones)('is accepted as it is to begin with in %s', (timeZone) =>
    expect(checkCalendar(standardCalendar(timeZone))).toEqual(accept(true)),
  );
  it('is accepted in any order, and put in the one that is promised', () => {
    const calendar = zone.chain((timeZone) => calendarAround(timeZone, '2026-11-23'));
    const shuffled = calendar.chain((each) =>
      fc.record({
        calendar: fc.constant(each),
        shuffled: fc.record({
          workingDays: inAnyOrder(each.workingDays),
          holidays: inAnyOrder(each.holidays),
          criticalPeriods: inAnyOrder(each.criticalPeriods),
        }),
      }),
    );
    fc.assert(
      fc.property(shuffled, (given) => {
        const disordered = { ...given.calendar, ...given.shuffled };
        expect(checkCalendar(disordered)).toEqual(accept(true));
        expect(normalised(disordered)).toEqual(given.calendar);
      }),
      { seed: 41, numRuns: 500 },
    );
  });

  const many = <Row>(count: number, row: (day: string) => Row) =>
    Array.from({ length: count }, (_, index) => row(daysAfter('2026-01-01', index)));
  const { holidays, criticalPeriods, name, periodDays } = calendarLimits;
  const long = 'x'.repeat(name + 1);
  const lasting = (days: number) => [period('2026-01-01', daysAfter('2026-01-01', days - 1))];

  it.each<[string, Partial<WorkingCalendar>]>([
    ['as many holidays as there may be', { holidays: many(holidays, holiday) }],
    ['as many critical periods', { criticalPeriods: many(criticalPeriods, (day) => period(day, day)) }],
    ['as long a critical period', { criticalPeriods: lasting(periodDays) }],
    ['as long a name as it is kept', { holidays: [holiday('2026-01-01', ` ${long.slice(1)}\u200B\u00AD `)] }],
    ['as long a name', { holidays: [holiday('2026-01-01', long.slice(1))] }],
    ['no quiet hours', { quietFrom: 0, quietTo: 0 }],
    ['quiet at noon', { quietFrom: 720, quietTo: 840 }],
    ['a single working day', { workingDays: [7] }],
    ['a leap day', { holidays: [holiday('2028-02-29')] }],
  ])('may have %s', (_, settings) => expect(checkCalendar({ ...standard, ...settings })).toEqual(accept(true)));

  it.each<[string, Partial<WorkingCalendar>, ReturnType<typeof refuse>]>([
    ['an unknown time zone', { timeZone: 'Mars/Olympus' }, invalid('timeZone')],
    ['no working day', { workingDays: [] }, invalid('workingDays')],
    ['a working day twice', { workingDays: [1, 1] }, invalid('workingDays')],
    ['an eighth day of the week', { workingDays: [8 as Weekday] }, invalid('workingDays')],
    ['a broken day of the week', { workingDays: [1.5 as Weekday] }, invalid('workingDays')],
    ['a holiday that does not exist', { holidays: [holiday('2027-02-29')] }, invalid('holidays')],
    ['a holiday that is no day', { holidays: [holiday('__proto__')] }, invalid('holidays')],
    ['a holiday twice', { holidays: [holiday('2026-01-01'), holiday('2026-01-01', 'b')] }, invalid('holidays')],
    ['too many holidays', { holidays: many(holidays + 1, holiday) }, tooLong('holidays', holidays)],
    ['a holiday with a long name', { holidays: [holiday('2026-01-01', long)] }, tooLong('holidays', name)],
    [
      'a holiday whose name is turned round',
      { holidays: [holiday('2026-01-01', 'Close \u202Eesolc')] },
      refuse('field-turned', { field: 'holidays' }),
    ],
    [
      'a critical period with a broken name',
      { criticalPeriods: [period('2026-01-01', '2026-01-02', 'Close \uD83D')] },
      refuse('field-broken', { field: 'criticalPeriods' }),
    ],
    [
      'a critical period that ends before it begins',
      { criticalPeriods: [period('2026-01-02', '2026-01-01')] },
      invalid('criticalPeriods'),
    ],
    ['a critical period without end', { criticalPeriods: [period('2026-01-02', '')] }, invalid('criticalPeriods')],
    ['a critical period that lasts too long', { criticalPeriods: lasting(periodDays + 1) }, invalid('criticalPeriods')],
    [
      'critical periods that share a day',
      { criticalPeriods: [period('2026-01-05', '2026-01-09'), period('2026-01-01', '2026-01-05')] },
      invalid('criticalPeriods'),
    ],
    [
      'a critical period inside another',
      { criticalPeriods: [period('2026-01-01', '2026-01-31'), period('2026-01-05', '2026-01-06')] },
      invalid('criticalPeriods'),
    ],
    [
      'too many critical periods',
      { criticalPeriods: many(criticalPeriods + 1, (day) => period(day, day)) },
      tooLong('criticalPeriods', criticalPeriods),
    ],
    [
      'a critical period with a long name',
      { criticalPeriods: [period('2026-01-01', '2026-01-02', long)] },
      tooLong('criticalPeriods', name),
    ],
    ['quiet hours from a time before midnight', { quietFrom: -1 }, invalid('quietFrom')],
    ['quiet hours to a time after it', { quietTo: 1440 }, invalid('quietFrom')],
    ['quiet hours from half a minute', { quietFrom: 0.5 }, invalid('quietFrom')],
    ['quiet hours to no number', { quietTo: Number.NaN }, invalid('quietFrom')],
  ])('may not have %s', (_, settings, refusal) => expect(checkCalendar({ ...standard, ...settings })).toEqual(refusal));
});

const inAnyOrder = <Row>(rows: readonly Row[]): fc.Arbitrary<Row[]> =>
  fc.shuffledSubarray([...rows], { minLength: rows.length });
