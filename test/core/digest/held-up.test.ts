import { describe, expect, it } from 'vitest';
import {
  digestWaitsUntil,
  withDayTaken,
  withDigestFound,
  withDigestSent,
  withoutLost,
} from '../../../src/core/digest/held-up';
import { digestAt } from '../../../src/core/digest/make-digest';
import type { Engagement } from '../../../src/core/engagement/engagement';
import { engagementWith, entryWith, monday, noon, sofia } from './given';

const thursday = '2026-11-19T08:00:00.000Z';
const friday = '2026-11-20T08:00:00.000Z';
const span = (toldUntil: string, until: string) => ({ day: toldUntil.slice(0, 10), toldUntil, until });
const earlier = span(thursday, friday);
const last = span(friday, '2026-11-23T08:00:00.000Z');
/** Two digests were made, and neither was sent: the last on a Monday. */
const engagement = engagementWith({
  digest: { day: monday, toldUntil: last.until, madeAt: '2026-11-23T08:02:00.000Z', nextAt: null },
});
const at = (instant: string) => Date.parse(instant);
const sent = (known: Engagement, which: typeof last, instant: string) =>
  withDigestSent(known, { entryId: 'e.1.0', next: undefined, span: which }, at(instant));

describe('a digest that was held up', () => {
  it('goes on the day on which it was made, and on a day without one', () => {
    expect(digestWaitsUntil(engagement, last, at(noon(monday)))).toBeUndefined();
    expect(digestWaitsUntil(engagement, earlier, at(noon('2026-11-24')))).toBeUndefined();
  });
  it('waits for the next time where a later one was made today, or another has become today’s', () => {
    expect(digestWaitsUntil(engagement, earlier, at(noon(monday)))).toBe('2026-11-24T08:00:00.000Z');
    const tuesday = sent(engagement, earlier, noon('2026-11-24'));
    expect(tuesday.digest).toMatchObject({ day: '2026-11-24', nextAt: '2026-11-25T08:00:00.000Z' });
    expect(digestWaitsUntil(tuesday, last, at('2026-11-24T13:00:00Z'))).toBe('2026-11-25T08:00:00.000Z');
    // It may have been sent itself, and not be noted as done.
    expect(digestWaitsUntil(tuesday, earlier, at('2026-11-24T13:00:00Z'))).toBeUndefined();
  });
  it('takes a day that it finds free, and another that was ready too waits for the next', () => {
    const morning = at('2026-11-24T08:00:00Z');
    expect([earlier, last].map((each) => digestWaitsUntil(engagement, each, morning))).toEqual([undefined, undefined]);
    const taken = withDayTaken(engagement, earlier, morning);
    expect(taken.digest).toMatchObject({ day: '2026-11-24', nextAt: '2026-11-25T08:00:00.000Z' });
    expect(digestWaitsUntil(taken, last, morning)).toBe('2026-11-25T08:00:00.000Z');
    // It may be tried again on that day, and tells what it would have told.
    expect(digestWaitsUntil(taken, earlier, morning)).toBeUndefined();
    expect(withDayTaken(taken, earlier, morning)).toBe(taken);
  });
  it('waits where no day is to be seen on which it may go', () => {
    const criticalPeriods = [{ name: 'War', from: '2026-11-24', to: '2030-01-01' }];
    const besieged = { ...engagement, calendar: { ...engagement.calendar, criticalPeriods } };
    for (const [each, now] of [
      [last, '2026-11-24T12:00:00Z'],
      [earlier, '2026-11-23T12:00:00Z'],
    ] as const)
      expect(digestWaitsUntil(besieged, each, at(now)) ?? '').toMatch(/^2027-12/);
  });
  it('is no more on its way once it is known to be on the request', () => {
    const waiting = { ...engagement, digest: { ...engagement.digest, unsent: ['e.1.0', 'e.2.0'] } };
    expect(sent(waiting, last, noon(monday)).digest.unsent).toEqual(['e.2.0']);
    expect(sent(engagement, last, noon(monday)).digest).toEqual(engagement.digest);
    // The note of its notices is watched in its stead.
    const noting = withDigestSent(waiting, { entryId: 'e.1.0', next: 'e.1.0.then', span: last }, at(noon(monday)));
    expect(noting.digest.unsent).toEqual(['e.2.0', 'e.1.0.then']);
  });
  it('that is found on a later day takes that day from no other', () => {
    const told = { entryId: 'e.1.0', next: undefined, span: last };
    const found = (nextAt: string, now: string) =>
      withDigestFound({ ...engagement, digest: { ...engagement.digest, nextAt } }, told, at(now)).digest;
    // It is found as the day's digest is looked at, before its time, and after that was put off for it.
    const todays = { ...engagement.digest, nextAt: '2026-11-24T08:00:00.000Z' };
    expect(found(todays.nextAt, '2026-11-24T08:02:00Z')).toEqual(todays);
    expect(found(todays.nextAt, '2026-11-24T06:00:00Z')).toEqual(todays);
    expect(found('2026-11-25T08:00:00.000Z', '2026-11-24T14:00:00Z')).toEqual(todays);
    // On its own day, the next one is tomorrow's.
    expect(found(todays.nextAt, noon(monday))).toEqual(todays);
  });
  it('leaves out the reminders and steps that others have told since', () => {
    const step = entryWith({ since: noon('2026-11-02'), ladder: 'visible', ladderAt: '2026-11-23T08:01:00.000Z' });
    const due = entryWith({ since: noon('2026-11-02'), due: '2026-11-24' });
    const said = (known: Engagement, which: typeof last, instant: string) =>
      digestAt(known, which, [{ to: sofia, asks: [step, due], outcomes: [] }], at(instant)).flatMap(({ lines }) =>
        lines.map(({ what }) => what),
      );
    expect(said(engagement, earlier, noon(monday))).toEqual([]);
    expect(said(engagement, last, noon(monday))).toEqual(['pressing', 'due-soon']);
    expect(said(engagement, earlier, noon('2026-11-24'))).toEqual(['due-today']);
    expect(said(sent(engagement, earlier, noon('2026-11-24')), last, noon('2026-11-25'))).toEqual(['pressing']);
  });
});

describe('digests that are lost', () => {
  const trouble = (entryId: string) => ({
    entryId,
    kind: 'message' as const,
    accountId: null,
    reason: 'No',
    at: friday,
  });
  const entries = { 'e.1.0': earlier, 'e.2.0': last };
  const lost = Object.entries(entries).map(([entryId, each]) => ({ entryId, span: each }));
  const refused = {
    ...engagement,
    troubles: ['other', 'e.1.0', 'e.2.0'].map(trouble),
    digest: { ...engagement.digest, unsent: ['e.0.0.then', 'e.1.0', 'e.2.0'] },
  };

  it('are as if they had not been made: the next one begins where the first of them began', () => {
    const { engagement: before, entryIds } = withoutLost(refused, lost);
    expect(entryIds).toEqual(['e.2.0', 'e.1.0']);
    expect(before.troubles.map(({ entryId }) => entryId)).toEqual(['other']);
    expect(before.digest).toEqual({ day: '2026-11-19', toldUntil: thursday, nextAt: null, unsent: ['e.0.0.then'] });
  });
  it('stay as they are where another has told something since', () => {
    const { engagement: before, entryIds } = withoutLost(refused, lost.slice(0, 1));
    expect([before, entryIds]).toEqual([refused, []]);
  });
  it('leave no day to one of them that has taken it: nothing was told on it', () => {
    const late = withDayTaken(refused, earlier, at('2026-11-24T08:00:00Z'));
    const { engagement: before, entryIds } = withoutLost(late, lost.slice(0, 1));
    expect([before.digest.day, before.digest.sentLate, entryIds]).toEqual([monday, undefined, []]);
  });
  it('leave the day to another that has had it', () => {
    const late = withDayTaken(refused, earlier, at('2026-11-24T08:00:00Z'));
    const { engagement: before } = withoutLost(late, lost.slice(1));
    expect(before.digest).toMatchObject({ day: '2026-11-24', toldUntil: friday, sentLate: friday });
  });
});
