import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LadderRules, ReminderRules } from '../../../src/contract/engagement';
import { ladderSteps } from '../../../src/contract/engagement';
import { changeEngagement } from '../../../src/core/engagement/change';
import type { Engagement } from '../../../src/core/engagement/engagement';
import { checkLadder, checkReminders } from '../../../src/core/engagement/rules/engagement-rules';
import * as g from '../task/given';

const attribution = { actor: 'project-admin', at: g.at };
const { name, language, calendar, reminders, ladder } = g.engagement;
const asItIs = { engagementId: g.engagement.id, revision: 1, name, language, calendar, reminders, ladder };
const project = {
  id: g.engagement.projectId,
  engagements: [
    { id: g.engagement.id, name: 'Northwind' },
    { id: 'other', name: 'Southwind' },
  ],
};
const change = (changes: Partial<typeof asItIs>, on: Engagement = g.engagement, actor = attribution.actor) =>
  changeEngagement(project, on, { ...asItIs, ...changes }, { ...attribution, actor });
const changed = (changes: Partial<typeof asItIs>, on?: Engagement) => {
  const result = change(changes, on);
  if (!result.ok || result.value === 'already') throw new Error('Not changed');
  return result.value;
};

describe('changing an engagement', () => {
  it('says in its history what has changed, and nothing else', () => {
    const { engagement, event } = changed({ name: 'Harbour', language: 'de-DE' });
    expect(engagement).toMatchObject({ name: 'Harbour', language: 'de-DE' });
    expect(event).toMatchObject({ what: 'engagement-changed', facts: { name: 'Harbour', language: 'de-DE' } });
    expect(Object.keys(event.facts ?? {})).toEqual(['name', 'language']);
  });
  it('may write its own name differently', () => {
    expect(changed({ name: 'NORTHWIND' }).engagement.name).toBe('NORTHWIND');
  });
  it('puts what was given into order', () => {
    const { engagement } = changed({
      calendar: { ...calendar, workingDays: [5, 1] },
      reminders: { ...reminders, before: [1, 10, 3] },
    });
    expect(engagement.calendar.workingDays).toEqual([1, 5]);
    expect(engagement.reminders.before).toEqual([10, 3, 1]);
  });
  it('has taken effect already when it comes again, whatever had been seen', () => {
    expect(change({})).toEqual({ ok: true, value: 'already' });
    const { engagement } = changed({ name: 'Harbour' });
    expect(change({ name: 'Harbour' }, { ...engagement, history: { length: 2, hash: 'b' } })).toEqual({
      ok: true,
      value: 'already',
    });
  });
  it.each([
    ['on what the caller has not seen', { revision: 0, name: 'Harbour' }, undefined, 'changed-meanwhile', undefined],
    ['to another’s name', { name: 'southWIND' }, undefined, 'engagement-name-taken', 'name'],
    ['by one of its customers', { name: 'Harbour' }, g.otherCustomer, 'not-allowed', undefined],
    [
      'to a calendar without days',
      { calendar: { ...calendar, workingDays: [] } },
      undefined,
      'field-invalid',
      'workingDays',
    ],
    ['to a digest in quiet hours', { reminders: { ...reminders, at: 7 * 60 } }, undefined, 'field-invalid', 'at'],
    [
      'to quiet hours around the digest',
      { calendar: { ...calendar, quietFrom: 480, quietTo: 600 } },
      undefined,
      'field-invalid',
      'at',
    ],
    ['to a ladder that leads down', { ladder: { ...ladder, sponsor: 3 } }, undefined, 'field-invalid', 'ladder'],
  ])('is refused %s', (_, changes, actor, code, field) => {
    expect(change(changes, g.engagement, actor)).toMatchObject({ ok: false, error: { code } });
    if (field) expect(change(changes, g.engagement, actor)).toMatchObject({ error: { field } });
  });
});

describe('the next digest, after the rules have changed', () => {
  const at = (changes: Partial<Engagement['digest']>) => ({
    ...g.engagement,
    digest: { ...g.engagement.digest, ...changes },
  });
  // It is 10:00 in Berlin, on a Monday.
  it.each([
    ['is today’s if that is still ahead', at({ day: null }), 11 * 60, '2026-11-23T10:00:00.000Z'],
    ['is today’s, late, if that was still to come', at({ nextAt: '2026-11-23T15:00:00.000Z' }), 8 * 60, g.at],
    ['is tomorrow’s if today’s hour has passed', at({ nextAt: null }), 8 * 60, '2026-11-24T07:00:00.000Z'],
    ['is tomorrow’s if today was told already', at({ day: '2026-11-23' }), 11 * 60, '2026-11-24T10:00:00.000Z'],
  ])('%s', (_, engagement, minutes, nextAt) => {
    expect(changed({ reminders: { ...reminders, at: minutes } }, engagement).engagement.digest.nextAt).toBe(nextAt);
  });
  it('is none while there is no request to write it on', () => {
    const opening = { ...g.engagement, status: 'opening' as const, request: null };
    expect(changed({ name: 'Harbour' }, opening).engagement.digest.nextAt).toBeNull();
  });
});

describe('the rules of reminders', () => {
  it.each<[string, Partial<ReminderRules>, string]>([
    ['a time that is none', { at: 1440 }, 'at'],
    ['half a minute', { at: 540.5 }, 'at'],
    ['the due day as a day before', { before: [0] }, 'before'],
    ['a day twice', { before: [3, 3] }, 'before'],
    ['six days before', { before: [1, 2, 3, 4, 5, 6] }, 'before'],
    ['a day too far', { before: [61] }, 'before'],
    ['a negative pace', { afterEvery: -1 }, 'afterEvery'],
    ['too many', { afterAtMost: 21 }, 'afterAtMost'],
  ])('have no room for %s', (_, rules, field) => {
    expect(checkReminders({ ...reminders, ...rules }, calendar)).toMatchObject({ error: { field } });
  });
  it('take a ladder exactly where each step that is taken comes later than the one before', () => {
    const days = fc.option(fc.integer({ min: 1, max: 60 }));
    const ladders = fc.record<LadderRules>({ nudge: days, visible: days, sponsor: days, pause: days });
    fc.assert(
      fc.property(ladders, (rules) => {
        const taken = ladderSteps.map((step) => rules[step]).filter((day) => day !== null);
        const isAscending =
          new Set(taken).size === taken.length && taken.join() === taken.toSorted((a, b) => a - b).join();
        expect(checkLadder(rules).ok).toBe(isAscending);
      }),
      { seed: 1 },
    );
  });
});
