import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter } from '../../../src/core/calendar/day';
import { standardCalendar } from '../../../src/core/calendar/standard';
import { isWorkingDay } from '../../../src/core/calendar/working-day';
import { coverageOf, type HeldAsk, runsOf } from '../../../src/core/plan/coverage';
import { calendarAround } from '../calendar/given';

const berlin = standardCalendar('Europe/Berlin');
const monday = '2026-11-23';
const open = (due: string | null): HeldAsk => ({ from: null, due });
const planned = (from: string, due: string | null): HeldAsk => ({ from, due });

const day = fc.integer({ min: -20, max: 80 }).map((days) => daysAfter(monday, days));
const held: fc.Arbitrary<HeldAsk> = fc.record({
  from: fc.oneof(fc.constantFrom(null, 'unsaid' as const), day),
  due: fc.option(day),
});
const tasks = fc.array(held, { maxLength: 12 });

describe('the coming days of a customer', () => {
  it('are all free where there is no task', () => {
    expect(coverageOf([], berlin, monday, 14).gap).toEqual({ from: monday, to: '2026-12-04', workingDays: 10 });
  });
  it('hold a task without a due date until it is done, and it hides no gap', () => {
    const { days, gap } = coverageOf([open(null)], berlin, monday, 14);
    expect(gap).toEqual({ from: '2026-11-24', to: '2026-12-04', workingDays: 9 });
    expect(days.every((each) => each.asks === 1 && each.endless === 1)).toBe(true);
  });
  it('have a gap between what ends and what begins, from working day to working day', () => {
    const { gap } = coverageOf([open('2026-11-27'), planned('2026-12-07', '2027-03-01')], berlin, monday);
    expect(gap).toEqual({ from: '2026-11-30', to: '2026-12-04', workingDays: 5 });
  });
  it('have no gap that is a weekend', () => {
    expect(coverageOf([open('2026-11-27'), planned('2026-11-30', '2027-03-01')], berlin, monday).gap).toBeNull();
  });
  it('hold what is overdue until it is done, and it hides no gap', () => {
    const { days, gap } = coverageOf([open('2026-11-20'), open('2026-11-24')], berlin, monday, 3);
    expect(days.map((each) => [each.asks, each.endless])).toEqual([
      [2, 1],
      [2, 1],
      [1, 1],
    ]);
    expect(gap).toEqual({ from: '2026-11-25', to: '2026-11-25', workingDays: 1 });
  });
  it('have nothing of what begins when nobody can say', () => {
    const { days, unsaid } = coverageOf([planned('unsaid', '2026-12-01')], berlin, monday);
    expect(days.some((each) => each.asks > 0)).toBe(false);
    expect(unsaid).toBe(1);
  });
});

const firstOf = ({ from }: HeldAsk): string => (from === null || from < monday ? monday : from);
const isEndless = (ask: HeldAsk): boolean => ask.due === null || (firstOf(ask) === monday && ask.due < monday);
function isHeld(ask: HeldAsk, on: string): boolean {
  if (ask.from === 'unsaid' || on < firstOf(ask)) return false;
  return isEndless(ask) || ask.due === null || on <= ask.due || on === firstOf(ask);
}

describe('whatever the tasks and the calendar', () => {
  it('each day counts those tasks that are held on it', () => {
    fc.assert(
      fc.property(tasks, calendarAround('Europe/Berlin', monday), (all, calendar) => {
        for (const each of coverageOf(all, calendar, monday, 60).days) {
          const held = all.filter((ask) => isHeld(ask, each.day));
          const endless = held.filter(isEndless).length;
          const isWorking = isWorkingDay(calendar, each.day);
          expect(each).toEqual({ day: each.day, isWorking, asks: held.length, endless });
        }
      }),
      { seed: 21 },
    );
  });
  it('the gap is free, and no free stretch has more working days', () => {
    fc.assert(
      fc.property(tasks, calendarAround('Europe/Berlin', monday), (all, calendar) => {
        const { days, gap } = coverageOf(all, calendar, monday, 60);
        const isFilled = ({ day }: { day: string }) =>
          all.some((ask) => isHeld(ask, day) && (!isEndless(ask) || day === firstOf(ask)));
        const stretches = days
          .map((each) => (isFilled(each) ? '|' : each.isWorking ? 'x' : ''))
          .join('')
          .split('|')
          .map((stretch) => stretch.length);
        expect(gap?.workingDays ?? 0).toBe(Math.max(...stretches));
        const inside = days.filter((each) => gap !== null && gap.from <= each.day && each.day <= gap.to);
        expect(inside.some(isFilled)).toBe(false);
        expect(inside.filter(({ isWorking }) => isWorking)).toHaveLength(gap?.workingDays ?? 0);
      }),
      { seed: 22 },
    );
  });
  it('one more task never makes the gap longer', () => {
    fc.assert(
      fc.property(tasks, held, (all, more) => {
        const before = coverageOf(all, berlin, monday).gap?.workingDays ?? 0;
        expect(coverageOf([...all, more], berlin, monday).gap?.workingDays ?? 0).toBeLessThanOrEqual(before);
      }),
      { seed: 23 },
    );
  });
});

it('the days are told as runs of as many asks, from the first day to the last', () => {
  const on = (day: string, asks: number, endless = 0) => ({ day, isWorking: true, asks, endless });
  const days = [on('2026-11-23', 2), on('2026-11-24', 2), on('2026-11-25', 2, 1), on('2026-11-26', 0)];
  expect(runsOf(days)).toEqual([
    { from: '2026-11-23', to: '2026-11-24', asks: 2, endless: 0 },
    { from: '2026-11-25', to: '2026-11-25', asks: 2, endless: 1 },
    { from: '2026-11-26', to: '2026-11-26', asks: 0, endless: 0 },
  ]);
  expect(runsOf([])).toEqual([]);
});
