import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Recurrence } from '../../../../src/contract/survey/occasion';
import { dayNumbered, daysAfter, daysBetween } from '../../../../src/core/calendar/day';
import { daysApart, firstAfter, occurrence } from '../../../../src/core/survey/occasion/recurrence';

const sample = { seed: 20_261_130, numRuns: 500 };
const first = (anchor: string, every: Recurrence, count: number) =>
  Array.from({ length: count }, (_, index) => occurrence(anchor, every, index));

describe('the days of a series', () => {
  it('that begins on the last of a month come on the last of shorter ones, and on the same day again after them', () => {
    expect(first('2026-01-31', { everyMonths: 1 }, 6)).toEqual([
      ...['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30'],
    ]);
    expect(first('2026-08-31', { everyMonths: 6 }, 4)).toEqual([
      '2026-08-31',
      '2027-02-28',
      '2027-08-31',
      '2028-02-29',
    ]);
  });

  it('that begins on 29 February come on the 28th in years that have none', () => {
    expect(first('2024-02-29', { everyMonths: 12 }, 5)).toEqual([
      ...['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29'],
    ]);
    // 2100 is no leap year, 2400 is one.
    expect(occurrence('2096-02-29', { everyMonths: 24 }, 2)).toBe('2100-02-28');
    expect(occurrence('2396-02-29', { everyMonths: 24 }, 2)).toBe('2400-02-29');
  });

  it('pass the turn of the year by months and by weeks', () => {
    expect(first('2026-11-30', { everyMonths: 3 }, 3)).toEqual(['2026-11-30', '2027-02-28', '2027-05-30']);
    expect(first('2026-12-21', { everyWeeks: 2 }, 3)).toEqual(['2026-12-21', '2027-01-04', '2027-01-18']);
  });
});

describe('the next day of a series', () => {
  it('is the anchor before it has begun, and never the day itself', () => {
    expect(firstAfter('2026-06-15', { everyMonths: 6 }, '2026-01-01')).toBe('2026-06-15');
    expect(firstAfter('2026-06-15', { everyMonths: 6 }, '2026-06-14')).toBe('2026-06-15');
    expect(firstAfter('2026-06-15', { everyMonths: 6 }, '2026-06-15')).toBe('2026-12-15');
    expect(firstAfter('2026-06-15', { everyWeeks: 2 }, '2026-06-29')).toBe('2026-07-13');
  });

  it('is one day, however many were missed', () => {
    expect(firstAfter('2026-01-05', { everyWeeks: 2 }, '2026-06-01')).toBe('2026-06-08');
    expect(firstAfter('2026-01-31', { everyMonths: 1 }, '2027-02-20')).toBe('2027-02-28');
  });
});

const day = fc.integer({ min: 0, max: 60_000 }).map(dayNumbered);
const every: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.record({ everyMonths: fc.integer({ min: 1, max: 24 }) }),
  fc.record({ everyWeeks: fc.integer({ min: 2, max: 26 }) }),
);

describe('any series', () => {
  it('comes in order, never closer than is said, and on the day of the anchor or the last of a month', () => {
    fc.assert(
      fc.property(day, every, fc.integer({ min: 0, max: 60 }), (anchor, each, index) => {
        const [one, next] = [occurrence(anchor, each, index), occurrence(anchor, each, index + 1)];
        expect(daysBetween(one, next)).toBeGreaterThanOrEqual(daysApart(each));
        const isLast = daysAfter(one, 1).endsWith('-01');
        if ('everyWeeks' in each) expect(daysBetween(anchor, one) % 7).toBe(0);
        else expect(one.slice(8) === anchor.slice(8) || (isLast && one.slice(8) < anchor.slice(8))).toBe(true);
      }),
      sample,
    );
  });

  it('goes on with the very first of its days that is later', () => {
    fc.assert(
      fc.property(day, every, fc.integer({ min: -100, max: 3_000 }), (anchor, each, ahead) => {
        const from = daysAfter(anchor, ahead);
        const found = firstAfter(anchor, each, from);
        const all = first(anchor, each, Math.max(2, Math.ceil(ahead / daysApart(each)) + 2));
        expect(found).toBe(all.find((one) => one > from));
      }),
      sample,
    );
  });
});
