import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayIn, daysAfter } from '../../../src/core/calendar/day';
import { isQuiet } from '../../../src/core/calendar/moment';
import { mayRemindOn } from '../../../src/core/calendar/working-day';
import { digestGraceMs, isDigestDue, isDigestTime, nextDigestAt } from '../../../src/core/engagement/digest-schedule';
import { calendarAround, dayOf, minutes, zone, zoneAndInstant } from '../calendar/given';
import { engagementWith } from '../digest/given';

const digest = { day: null, toldUntil: '2026-11-20T08:00:00.000Z', nextAt: null };

describe('the next digest', () => {
  it.each([
    ['on the day itself before its time', '2026-11-23T07:00:00Z', null, '2026-11-23T08:00:00.000Z'],
    ['at once after its time, when there was none today', '2026-11-23T10:30:00Z', null, '2026-11-23T10:30:00.000Z'],
    ['tomorrow, when there was one today', '2026-11-23T10:30:00Z', '2026-11-23', '2026-11-24T08:00:00.000Z'],
    ['after the week-end', '2026-11-27T10:30:00Z', '2026-11-27', '2026-11-30T08:00:00.000Z'],
    ['tomorrow, once it is quiet', '2026-11-23T18:30:00Z', null, '2026-11-24T08:00:00.000Z'],
    ['later than a day that is still to come here', '2026-11-23T07:00:00Z', '2026-11-24', '2026-11-25T08:00:00.000Z'],
  ])('is %s', (_when, after, day, expected) => {
    const engagement = engagementWith({ digest: { ...digest, day } });
    expect(nextDigestAt(engagement, Date.parse(after))).toBe(expected);
  });

  it('is on a later day than the last, never in quiet hours, on a day on which they may be reminded, in every zone', () => {
    const some = zoneAndInstant.chain(([timeZone, now]) =>
      fc.record({
        now: fc.constant(now),
        calendar: calendarAround(timeZone, dayOf(timeZone, now)),
        lastZone: zone,
        ago: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
        at: minutes,
      }),
    );
    fc.assert(
      fc.property(some, ({ now, calendar, lastZone, ago, at }) => {
        // The last digest went on a day of the zone that was set then.
        const day = ago === null ? null : daysAfter(dayIn(lastZone, now), -ago);
        const engagement = engagementWith({
          calendar,
          reminders: { at, before: [], onDue: false, afterEvery: 0, afterAtMost: 0 },
          digest: { ...digest, day },
        });
        const next = nextDigestAt(engagement, now);
        if (next === null) return;
        const instant = Date.parse(next);
        const local = dayIn(calendar.timeZone, instant);
        expect(instant).toBeGreaterThanOrEqual(now);
        if (day !== null) expect(local > day).toBe(true);
        expect(isQuiet(calendar, instant)).toBe(false);
        expect(mayRemindOn(calendar, local)).toBe(true);
        expect(isDigestTime(engagement, instant)).toBe(true);
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  it('is looked at a little after its time, and only while the engagement is active', () => {
    const nextAt = '2026-11-23T08:00:00.000Z';
    const engagement = engagementWith({ digest: { ...digest, nextAt } });
    const then = Date.parse(nextAt) + digestGraceMs;
    expect(isDigestDue(engagement, then - 1)).toBe(false);
    expect(isDigestDue(engagement, then)).toBe(true);
    expect(isDigestDue({ ...engagement, status: 'blocked' }, then)).toBe(false);
    expect(isDigestDue(engagementWith({ digest }), then)).toBe(false);
  });
});
