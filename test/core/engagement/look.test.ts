import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayIn, daysAfter } from '../../../src/core/calendar/day';
import { digestGraceMs, nextDigestAt } from '../../../src/core/engagement/digest-schedule';
import { engagementDueAt } from '../../../src/core/engagement/due-at';
import {
  isEngagementDue,
  isLookDue,
  withNewCalendar,
  withNextLook,
  withRecheckLeft,
} from '../../../src/core/engagement/look';
import { calendarAround, dayOf, minutes, zoneAndInstant } from '../calendar/given';
import { engagementWith } from '../digest/given';

const request = { id: '1', key: 'SUP-1' };
const digest = { day: null, toldUntil: '2026-11-20T08:00:00.000Z', nextAt: null };

describe('the next look', () => {
  it('is on every day of the customer’s, whatever the calendar says', () => {
    const some = zoneAndInstant.chain(([timeZone, now]) =>
      fc.record({
        now: fc.constant(now),
        calendar: calendarAround(timeZone, dayOf(timeZone, now)),
        at: minutes,
      }),
    );
    fc.assert(
      fc.property(some, ({ now, calendar, at }) => {
        const reminders = { at, before: [], onDue: false, afterEvery: 0, afterAtMost: 0 };
        const { lookAt } = withNextLook(engagementWith({ request, calendar, reminders, digest }), now);
        if (lookAt === undefined) throw new Error('There is one');
        const next = Date.parse(lookAt);
        const today = dayIn(calendar.timeZone, now);
        expect(next).toBeGreaterThan(now);
        // A zone may have left out a day of its calendar.
        expect(dayIn(calendar.timeZone, next) <= daysAfter(today, 2)).toBe(true);
        expect(next - now).toBeLessThanOrEqual(50 * 3_600_000);
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('is that of the digest on a day that has one, and alone on others', () => {
    const friday = Date.parse('2026-11-27T06:00:00Z');
    const engagement = engagementWith({ request, digest });
    const nextAt = nextDigestAt(engagement, friday);
    expect(withNextLook(engagement, friday).lookAt).toBe(nextAt);
    const later = withNextLook(engagement, Date.parse('2026-11-27T08:02:00Z'));
    expect(later.lookAt).toBe('2026-11-28T08:00:00.000Z');
    expect(engagementDueAt({ ...later, digest: { ...digest, nextAt: '2026-11-30T08:00:00.000Z' } })).toBe(later.lookAt);
  });

  it('waits as long as a digest does, and for an engagement that is active', () => {
    const lookAt = '2026-11-28T08:00:00.000Z';
    const due = Date.parse(lookAt) + digestGraceMs;
    expect(isLookDue(engagementWith({ lookAt }), due - 1)).toBe(false);
    expect(isLookDue(engagementWith({ lookAt }), due)).toBe(true);
    expect(isLookDue(engagementWith({ lookAt, status: 'blocked' }), due)).toBe(false);
    expect(isLookDue(engagementWith(), due)).toBe(false);
  });

  it('is made again ever later on a day on which Jira did not tell all, and as ever from the next day on', () => {
    const seen = engagementWith({ request, digest });
    const look = { seen, isWhole: false };
    const instants = [Date.parse('2026-11-28T08:01:00Z')];
    for (let at = instants[0] ?? 0; at < Date.parse('2026-11-29T08:00:00Z'); ) {
      at = Date.parse(withNextLook(seen, at, look).lookAt ?? '');
      instants.push(at);
    }
    const pauses = instants.map((at, count) => (at - (instants[count - 1] ?? at)) / 60_000);
    expect(pauses).toEqual([0, 15, 16, 32, 64, 128, 256, 512, 416]);
    expect(instants.at(-1)).toBe(Date.parse('2026-11-29T08:00:00Z'));
    expect(withNextLook(seen, instants[1] ?? 0, { seen, isWhole: true }).lookAt).toBe('2026-11-29T08:00:00.000Z');
  });

  it('is none before there is a request', () => {
    expect(withNextLook(engagementWith({ request: null }), 0).lookAt).toBeUndefined();
  });
});

describe('a new calendar', () => {
  const at = '2026-11-24T12:00:00.000Z';
  const changed = withNewCalendar(engagementWith({ request, digest, lookAt: '2026-11-25T08:00:00.000Z' }), at);
  const left = { kind: 'task', state: 'open', cursor: 'c' } as const;

  it('has all asks looked at at once, until that is done', () => {
    expect(engagementDueAt(changed)).toBe(at);
    const looked = withNextLook(changed, Date.parse(at), { seen: changed, isWhole: true });
    expect(looked.lookAt).toBe('2026-11-25T08:00:00.000Z');
    expect(engagementDueAt(looked)).toBe(at);
    expect(isEngagementDue(looked, Date.parse(at))).toBe(true);
    const begun = withRecheckLeft(looked, changed, left);
    expect(begun).toMatchObject({ recheckSince: at, recheckFrom: left });
    const done = begun && withRecheckLeft(begun, begun, undefined);
    expect(done && engagementDueAt(done)).toBe(looked.lookAt);
    expect(done && isEngagementDue(done, Date.parse(at))).toBe(false);
  });

  it('that comes in between has all of it begin anew', () => {
    const later = withNewCalendar({ ...changed, recheckFrom: left }, '2026-11-24T13:00:00.000Z');
    expect(later.recheckFrom).toBeUndefined();
    expect(withRecheckLeft(later, changed, undefined)).toBeUndefined();
    expect(withNextLook(later, Date.parse(at), { seen: changed, isWhole: true }).lookAt).toBe(
      '2026-11-24T13:00:00.000Z',
    );
  });
});
