import { describe, expect, it } from 'vitest';
import type { WorkingCalendar } from '../../../src/contract/calendar';
import { standardCalendar } from '../../../src/core/calendar/standard';
import { deemedAfter, noticeDays, noticesKept } from '../../../src/core/gate/deemed';
import { evolveGate } from '../../../src/core/gate/evolve';
import type { Gate } from '../../../src/core/gate/gate';
import { gateDueEvent, gateNextCheck } from '../../../src/core/gate/lapse';
import * as g from './given';

const berlin = standardCalendar('Europe/Berlin');
/** Asked on Monday, 23 November 2026. */
const silent = (changes: Partial<Gate> = {}): Gate =>
  g.gateWith({ lapse: 'deem', deemedAfterDays: 5, due: null, ...changes });
const on = (calendar: Partial<WorkingCalendar>): WorkingCalendar => ({ ...berlin, ...calendar });
const days = (gate: Gate, calendar = berlin) => [...noticeDays(gate, calendar), deemedAfter(gate, calendar)];
const rejected = g.standing(['rejected', null]);

describe('the period after which a deliverable counts as accepted', () => {
  it('is so many working days after the one on which the customer was asked, with a notice half-way and just before', () => {
    expect(days(silent())).toEqual(['2026-11-25', '2026-11-27', '2026-11-30']);
    expect(days(silent({ deemedAfterDays: 3 }))).toEqual(['2026-11-24', '2026-11-25', '2026-11-26']);
  });
  it('leaves out holidays and critical periods', () => {
    const holidays = [{ day: '2026-11-24', name: 'A holiday' }];
    expect(days(silent(), on({ holidays }))).toEqual(['2026-11-26', '2026-11-30', '2026-12-01']);
    const criticalPeriods = [{ name: 'Close', from: '2026-11-27', to: '2026-12-04' }];
    expect(days(silent(), on({ criticalPeriods }))).toEqual(['2026-11-25', '2026-12-07', '2026-12-08']);
  });
  it('lasts at least until it is due, with the last notice just before that', () => {
    expect(days(silent({ due: '2026-12-14' }))).toEqual(['2026-11-25', '2026-12-11', '2026-12-14']);
    expect(days(silent({ due: '2026-11-25' }))).toEqual(['2026-11-25', '2026-11-27', '2026-11-30']);
  });
  it('begins on the customer’s day', () => {
    const evening = silent({ state: { name: 'open', since: '2026-11-23T23:30:00.000Z' } });
    expect(deemedAfter(evening, berlin)).toBe('2026-12-01');
    expect(deemedAfter(evening, standardCalendar('America/New_York'))).toBe('2026-11-30');
  });
  it('begins anew when a decision is taken back', () => {
    expect(deemedAfter(silent({ state: { name: 'open', since: '2026-12-07T09:00:00.000Z' } }), berlin)).toBe(
      '2026-12-14',
    );
  });
  it('ends on a day that there is, where the customer’s zone leaves one out', () => {
    const apia = on({ timeZone: 'Pacific/Apia' });
    const gate = silent({ state: { name: 'open', since: '2011-12-23T20:00:00.000Z' } });
    expect(days(gate, apia)).toEqual(['2011-12-27', '2011-12-29', '2011-12-30']);
    // The 29th is followed by the 31st there.
    const announcedAt = ['2011-12-26T20:00:00.000Z', '2011-12-28T20:00:00.000Z'];
    const told = { ...gate, announcedAt, toldOn: ['2011-12-27', '2011-12-29'] };
    expect(gateNextCheck(told, apia)).toBe('2011-12-30T10:00:00.000Z');
  });
  it('ends at some time even where the customer never works', () => {
    const holidays = Array.from({ length: 200 }, (_, index) => ({
      day: new Date(Date.parse('2026-11-23') + index * 86_400_000).toISOString().slice(0, 10),
      name: '',
    }));
    expect(deemedAfter(silent(), on({ holidays }))).toBe('2027-06-17');
    const [first = '', second = '', last = ''] = days(silent(), on({ workingDays: [] as never }));
    expect(first !== null && second !== null && last !== null && first < second && second < last).toBe(true);
  });
  it.each([
    ['nothing was agreed', { deemedAfterDays: null }],
    ['somebody has rejected it', { standing: rejected }],
    ['it is a draft', { state: { name: 'draft', since: g.at } }],
    ['it is decided', { state: { name: 'rejected', since: g.at } }],
  ] as [string, Partial<Gate>][])('is none where %s', (_, changes) => {
    expect(days(silent(changes))).toEqual([null]);
    expect(gateNextCheck(silent(changes), berlin)).toBeNull();
  });
});

/** Told half-way, on Wednesday, and just before the end, on Friday. */
const [first, second] = ['2026-11-25T00:00:00.000Z', '2026-11-27T00:00:00.000Z'];
const once = { announcedAt: [first], toldOn: ['2026-11-25'] };
const twice = { announcedAt: [first, second], toldOn: ['2026-11-25', '2026-11-27'] };

describe('a notice that comes late', () => {
  it('puts the end off, so that it names a day that is still to come', () => {
    const late = { announcedAt: ['2026-12-09T13:00:00.000Z'] };
    expect(days(silent(late))).toEqual(['2026-11-25', '2026-12-11', '2026-12-14']);
    const lateOnce = { announcedAt: [first, '2026-12-09T13:00:00.000Z'] };
    expect(days(silent(lateOnce))).toEqual(['2026-11-25', '2026-12-10', '2026-12-11']);
    const again = { announcedAt: [first, second, '2026-12-01T00:00:00.000Z'] };
    expect(deemedAfter(silent(again), berlin)).toBe('2026-12-03');
  });
  it('puts nothing off where there is time enough left', () => {
    const late = { due: '2026-12-24', announcedAt: ['2026-12-01T13:00:00.000Z'] };
    expect(days(silent(late))).toEqual(['2026-11-25', '2026-12-23', '2026-12-24']);
  });
});

describe('when a gate needs something that nobody does', () => {
  it('is at the start of the day of each notice, of the day after it, and after the last day', () => {
    expect(gateNextCheck(silent(), berlin)).toBe('2026-11-24T23:00:00.000Z');
    expect(gateNextCheck(silent({ announcedAt: [first] }), berlin)).toBe('2026-11-25T23:00:00.000Z');
    expect(gateNextCheck(silent(once), berlin)).toBe('2026-11-26T23:00:00.000Z');
    expect(gateNextCheck(silent(twice), berlin)).toBe('2026-11-30T23:00:00.000Z');
    const tooLate = { ...twice, toldOn: ['2026-11-25', '2026-11-30'] };
    expect(gateNextCheck(silent(tooLate), berlin)).toBe('2026-11-30T23:00:00.000Z');
  });
  it('is after the due day where it expires then, or where its issue is to say that it is overdue', () => {
    const due = { due: '2026-12-04' };
    expect(gateNextCheck(g.gateWith({ ...due, lapse: 'expire' }), berlin)).toBe('2026-12-04T23:00:00.000Z');
    const waiting = g.gateWith({ ...due, lapse: 'wait' });
    expect(gateNextCheck(waiting, berlin)).toBe('2026-12-04T23:00:00.000Z');
    expect(gateNextCheck({ ...waiting, isNotedOverdue: true }, berlin)).toBeNull();
    expect(gateNextCheck({ ...waiting, subject: { kind: 'version', versionId: '1' } }, berlin)).toBeNull();
    expect(gateNextCheck({ ...waiting, state: { name: 'draft', since: g.at } }, berlin)).toBeNull();
    expect(gateNextCheck(g.gateWith({ due: null, lapse: 'wait' }), berlin)).toBeNull();
    // Whatever comes first.
    const deemed = silent({ due: '2026-11-25', ...once });
    expect(gateNextCheck(deemed, berlin)).toBe('2026-11-25T23:00:00.000Z');
    expect(gateNextCheck({ ...deemed, isNotedOverdue: true }, berlin)).toBe('2026-11-26T23:00:00.000Z');
    expect(gateNextCheck(g.gateWith({ due: null, lapse: 'expire' }), berlin)).toBeNull();
  });
});

describe('notices that come late again and again', () => {
  it('leave no more with the gate than are kept, and name the same days as all of them would', () => {
    const all: string[] = [];
    let kept = silent();
    for (let week = 0; week < 2 * noticesKept; week++) {
      const at = new Date(Date.parse('2026-12-03T09:00:00.000Z') + week * 7 * 86_400_000).toISOString();
      all.push(at);
      kept = evolveGate(kept, { what: 'lapse-announced', actor: 'app', at });
      expect(kept.announcedAt.at(-1)).toBe(at);
      expect(kept.announcedAt).toHaveLength(Math.min(all.length, noticesKept));
      // The day on which this one was told is not known yet.
      expect(kept.toldOn).toHaveLength(kept.announcedAt.length - 1);
      expect(days(kept)).toEqual(days(silent({ announcedAt: all })));
      kept = { ...kept, toldOn: [...kept.toldOn, at.slice(0, 10)] };
    }
  });
});

describe('what happens to a gate by itself', () => {
  const come = (gate: Gate, now: string, digest: Partial<typeof g.engagement.digest> = {}, isAllSent = true) => {
    const engagement = { ...g.engagement, digest: { ...g.engagement.digest, ...digest } };
    const event = gateDueEvent(gate, engagement, Date.parse(now), { actor: 'app', at: now }, isAllSent);
    return typeof event === 'object' ? event.what : event;
  };
  const told = { day: '2026-11-27', toldUntil: '2026-11-27T09:00:00.000Z' };
  it('is nothing before its time', () => {
    expect(come(silent(), '2026-11-24T22:59:59.999Z')).toBeUndefined();
    expect(come(silent(), '2026-11-24T23:00:00.000Z')).toBe('lapse-announced');
  });
  it('is acceptance only after the period, and two notices that have been told', () => {
    expect(come(silent(twice), '2026-11-30T22:59:59.999Z', told)).toBeUndefined();
    expect(come(silent(twice), '2026-11-30T23:00:00.000Z', told)).toBe('gate-deemed');
    expect(come(silent(once), '2026-11-30T23:00:00.000Z', told)).toBe('lapse-announced');
  });
  it('is that a notice was told: by a digest made after it, of a day that is over, that has reached the customer', () => {
    const announced = silent({ ...twice, toldOn: ['2026-11-25'] });
    const next = '2026-11-28T00:00:00.000Z';
    expect(come(announced, next, told)).toBe('notice-told');
    expect(come(announced, next, told, false)).toBe('wait');
    expect(come(announced, next)).toBe('wait');
    expect(come(announced, next, { ...told, toldUntil: second })).toBe('wait');
    expect(come(announced, next, { ...told, day: null })).toBe('wait');
    expect(come(announced, next, { ...told, day: '2026-11-28' })).toBe('wait');
    expect(come(announced, '2026-12-09T08:00:00.000Z', { ...told, day: '2026-12-08' })).toBe('notice-told');
  });
  it('is another notice where the last came on the day that it names, or later', () => {
    const onTheDay = silent({ ...twice, toldOn: ['2026-11-25', '2026-11-30'] });
    expect(come(onTheDay, '2026-12-01T00:00:00.000Z', told)).toBe('lapse-announced');
    expect(
      come(silent({ ...twice, toldOn: ['2026-11-25', '2026-12-07'] }), '2026-12-07T22:59:00.000Z'),
    ).toBeUndefined();
  });
  it('is never acceptance of what somebody has rejected, or of what is not asked', () => {
    for (const changes of [{ standing: rejected }, { state: { name: 'expired', since: g.at } as const }]) {
      expect(come(silent({ ...twice, ...changes }), '2027-01-01T00:00:00.000Z', told)).toBeUndefined();
    }
  });
  it('is its end where it expires', () => {
    const expiring = g.gateWith({ lapse: 'expire', due: '2026-12-04' });
    expect(come(expiring, '2026-12-04T22:59:59.999Z')).toBeUndefined();
    expect(come(expiring, '2026-12-04T23:00:00.000Z')).toBe('gate-expired');
  });
});
