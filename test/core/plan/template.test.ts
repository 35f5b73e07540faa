import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardCalendar } from '../../../src/core/calendar/standard';
import { isWorkingDay } from '../../../src/core/calendar/working-day';
import { daysOf, offsetOf } from '../../../src/core/plan/template';
import { calendarAround } from '../calendar/given';

const berlin = standardCalendar('Europe/Berlin');
const monday = '2026-11-23';

describe('the days of a template', () => {
  it.each([
    { dueAfter: 0, activeAfter: null, due: '2026-11-23', activation: { kind: 'now' } },
    { dueAfter: 5, activeAfter: 1, due: '2026-11-30', activation: { kind: 'date', day: '2026-11-24' } },
    { dueAfter: null, activeAfter: 10, due: null, activation: { kind: 'date', day: '2026-12-07' } },
    { dueAfter: 4, activeAfter: 0, due: '2026-11-27', activation: { kind: 'now' } },
  ])('due after $dueAfter and active after $activeAfter working days', ({ due, activation, ...offsets }) => {
    expect(daysOf(offsets, berlin, monday, monday)).toEqual({ due, activation });
  });
  it('begin no earlier than the first day that was chosen, though they begin at once', () => {
    expect(daysOf({ dueAfter: 3, activeAfter: null }, berlin, '2026-12-07', monday)).toEqual({
      due: '2026-12-10',
      activation: { kind: 'date', day: '2026-12-07' },
    });
    expect(daysOf({ dueAfter: 3, activeAfter: null }, berlin, '2026-11-22', '2026-11-22').activation).toEqual({
      kind: 'now',
    });
  });
  it('begin on a working day, even where the chosen day is none', () => {
    expect(daysOf({ dueAfter: 0, activeAfter: 0 }, berlin, '2026-11-28', monday)).toEqual({
      due: '2026-11-30',
      activation: { kind: 'date', day: '2026-11-30' },
    });
  });
  it('are working days in the order of their counts, whatever the calendar', () => {
    const count = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(calendarAround('Europe/Berlin', monday), count, count, (calendar, one, other) => {
        const [activeAfter, dueAfter] = [Math.min(one, other), Math.max(one, other)];
        const { due, activation } = daysOf({ dueAfter, activeAfter }, calendar, monday, '2000-01-01');
        const begins = activation.kind === 'date' ? activation.day : monday;
        expect(due !== null && due >= begins && begins >= monday && isWorkingDay(calendar, due)).toBe(true);
      }),
      { seed: 11 },
    );
  });
  it('are found again by the count of a template made of them', () => {
    fc.assert(
      fc.property(calendarAround('Europe/Berlin', monday), fc.integer({ min: 0, max: 80 }), (calendar, dueAfter) => {
        const { due } = daysOf({ dueAfter, activeAfter: null }, calendar, monday, monday);
        expect(offsetOf(calendar, monday, due ?? '')).toBe(dueAfter);
      }),
      { seed: 12 },
    );
  });
  it('never come before the first, and never further than a template may reach', () => {
    expect(offsetOf(berlin, monday, '2026-11-01')).toBe(0);
    expect(offsetOf(berlin, monday, '2036-11-01')).toBe(500);
  });
});
