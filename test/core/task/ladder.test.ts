import { describe, expect, it } from 'vitest';
import type { LadderStep } from '../../../src/contract/engagement';
import { daysAfter } from '../../../src/core/calendar/day';
import { standardCalendar } from '../../../src/core/calendar/standard';
import type { Engagement } from '../../../src/core/engagement/engagement';
import { nextStep, silentDays, stepEvent } from '../../../src/core/task/ladder';
import { engagementWith, entryOf, type FlatEntry, flatWith, noon, sofia, uwe } from '../digest/given';
import { at, given, taskAfter } from './given';

const told = { day: '2026-11-20', toldUntil: '2027-01-01T00:00:00.000Z', nextAt: null };

/** On which days the steps are taken, looking every day for six weeks. */
function climb(engagement: Engagement, entry: FlatEntry) {
  const steps: [string, LadderStep][] = [];
  let ladder = entry.ladder;
  for (let ahead = 0; ahead < 42; ahead++) {
    const day = daysAfter('2026-11-20', ahead);
    const step = nextStep(engagement, entryOf(ladder ? { ...entry, ladder } : entry), day);
    if (!step) continue;
    steps.push([day, step]);
    ladder = step;
  }
  return steps;
}

describe('the non-response ladder', () => {
  const engagement = engagementWith({ digest: told });
  it('is climbed by working days of silence after the due day', () => {
    expect(climb(engagement, flatWith({ due: '2026-11-25' }))).toEqual([
      ['2026-11-30', 'nudge'],
      ['2026-12-02', 'visible'],
      ['2026-12-07', 'sponsor'],
      ['2026-12-11', 'pause'],
    ]);
  });
  it.each([
    ['the customer was last heard', { due: '2026-11-20', heardAt: noon('2026-11-25') }, '2026-11-30'],
    ['reminders were resumed', { resumedAt: noon('2026-11-25') }, '2026-11-30'],
    ['the digest told of the task', { since: noon('2026-11-25') }, '2026-12-01'],
    ['the digest told of news about it', { newsAt: noon('2026-11-25') }, '2026-12-01'],
    ['the digest told of it on the very day', { since: '2026-11-25T07:00:00.000Z' }, '2026-11-30'],
    ['it was told at once', { since: noon('2026-11-25'), isUrgent: true as const }, '2026-11-30'],
  ])('counts from when %s, where that was later than the due day', (_when, changes, nudged) => {
    expect(climb(engagement, flatWith(changes))[0]).toEqual([nudged, 'nudge']);
  });
  it('stands still in critical periods and on holidays', () => {
    const calendar = {
      ...standardCalendar('Europe/Berlin'),
      holidays: [{ day: '2026-11-24', name: 'A holiday' }],
      criticalPeriods: [{ name: 'Close', from: '2026-11-26', to: '2026-12-02' }],
    };
    const busy = engagementWith({ digest: told, calendar });
    const entry = flatWith({ due: '2026-11-20', since: noon('2026-11-10') });
    expect(silentDays(busy, entryOf(entry), '2026-11-25')).toBe(2);
    expect(silentDays(busy, entryOf(entry), '2026-12-02')).toBe(2);
    expect(climb(busy, entry)[0]).toEqual(['2026-12-03', 'nudge']);
  });
  it('leaves out the steps that the rules leave out, and takes one a time when it is late', () => {
    const sparse = engagementWith({ digest: told, ladder: { nudge: null, visible: 1, sponsor: null, pause: 2 } });
    const entry = flatWith({ due: '2026-11-20' });
    expect(nextStep(sparse, entryOf(entry), '2026-12-24')).toBe('visible');
    expect(nextStep(sparse, entryOf({ ...entry, ladder: 'visible' }), '2026-12-24')).toBe('pause');
    expect(nextStep(sparse, entryOf({ ...entry, ladder: 'pause' }), '2026-12-24')).toBeNull();
    expect(nextStep(engagement, entryOf({ ...entry, ladder: 'untold' }), '2026-12-24')).toBe('pause');
  });
  it('is not climbed while the team is to answer, nor before the customer has been told', () => {
    expect(climb(engagement, flatWith({ awaits: 'help' }))).toEqual([]);
    const untold = engagementWith({ digest: { ...told, toldUntil: '2026-11-20T08:00:00.000Z' } });
    expect(climb(untold, flatWith())).toEqual([]);
    expect(climb(untold, flatWith({ isUrgent: true }))[0]).toEqual(['2026-11-25', 'nudge']);
  });
});

describe('a step of the ladder', () => {
  const by = { actor: 'app', at };
  const of = (accountId: string | null) => ({
    ...taskAfter(given()),
    owner: accountId === null ? ({ kind: 'side' } as const) : ({ kind: 'person', accountId } as const),
  });
  const { customers } = engagementWith();
  const told = (owner: string | null, changes: Partial<Engagement> = {}) => {
    const event = stepEvent(engagementWith(changes), of(owner), 'sponsor', by);
    return [event.what, 'sponsor' in event && event.sponsor];
  };

  it('tells a sponsor who can be told, and is not the owner', () => {
    expect(told(uwe)).toEqual(['sponsor-told', sofia]);
    expect(told(null)).toEqual(['sponsor-told', sofia]);
    const both = customers.map((each) => ({ ...each, roles: ['sponsor' as const] }));
    expect(told(sofia, { customers: both })).toEqual(['sponsor-told', uwe]);
  });
  it.each([
    ['the sponsor is the owner', sofia, {}],
    ['the sponsor has the mails off', uwe, { mailsOff: [sofia] }],
    ['the sponsor can’t take part', uwe, { absent: [{ accountId: sofia, why: 'closed' as const }] }],
  ])('says that it tells nobody where %s', (_where, owner, changes) => {
    expect(told(owner, changes)).toEqual(['sponsor-not-told', null]);
  });
  it('turns to the primary customer where nobody is a sponsor', () => {
    const users = customers.map((each) => ({ ...each, roles: ['user' as const] }));
    expect(told(uwe, { customers: users })).toEqual(['sponsor-told', sofia]);
  });
  it('is said in the portal only where those whom it is for have the mails off', () => {
    const isUnmailed = (owner: string | null, mailsOff: string[]) =>
      'isUnmailed' in stepEvent(engagementWith({ mailsOff }), of(owner), 'nudge', by);
    expect([isUnmailed(uwe, [uwe]), isUnmailed(uwe, [sofia])]).toEqual([true, false]);
    expect([isUnmailed(null, [uwe, sofia]), isUnmailed(null, [uwe])]).toEqual([true, false]);
  });
});
