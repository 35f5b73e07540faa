import { describe, expect, it } from 'vitest';
import type { SilenceReason, SilenceRules } from '../../../src/contract/silence';
import type { AskEntry } from '../../../src/core/ask/entry';
import { standardCalendar } from '../../../src/core/calendar/standard';
import type { Engagement } from '../../../src/core/engagement/engagement';
import type { GateEntry } from '../../../src/core/gate/gate-entry';
import { type Heard, restingOn, silentPeople } from '../../../src/core/silence/signs';
import { type KnownPerson, noSilence, standardSilence } from '../../../src/core/silence/silence';
import type { Roster } from '../../../src/core/survey/roster';
import { engagementWith, entryWith, noon, sofia, uwe } from '../digest/given';
import { roster, row } from '../survey/given';

/** A Friday. */
const today = '2026-12-11';
const began = '2026-11-20';

/** One of several surveys that asked both, closed at noon of its last day unless it says otherwise. */
const survey = (number: number, due: string, changes: Partial<Roster> = {}): Roster =>
  roster({
    id: `s${number}`,
    checkpointId: `c${number}`,
    title: `Survey ${number}`,
    due,
    people: [row(sofia), row(uwe)],
    state: { name: 'closed', since: noon(due) },
    ...changes,
  });

type Given = {
  readonly engagement?: Engagement;
  readonly rules?: Partial<SilenceRules>;
  readonly people?: readonly KnownPerson[];
  readonly rosters?: readonly Roster[];
  readonly said?: readonly string[];
  readonly until?: string;
  readonly asks?: readonly AskEntry[];
  readonly today?: string;
  readonly isUnknown?: boolean;
};

const none: SilenceRules = { surveys: null, visits: null, tasks: null, gates: null };

/** The signs of the first customer, by the rules that are named alone. */
function signsIn(given: Given) {
  const engagement = given.engagement ?? engagementWith();
  const silence = { ...noSilence(engagement, began), people: given.people ?? [] };
  const heard: Heard = {
    engagement,
    silence: given.isUnknown ? undefined : silence,
    rules: { ...none, ...given.rules },
    rosters: given.rosters ?? [],
    hasSaid: ({ id }, accountId) => (given.said ?? []).includes(`${id} ${accountId}`),
    inConfidenceUntil: () => given.until,
    asksOf: (accountId) => (accountId === sofia ? (given.asks ?? []) : []),
    today: given.today ?? today,
  };
  return silentPeople(heard).find(({ accountId }) => accountId === sofia)?.signs ?? [];
}

const signIn = (given: Given) => signsIn(given)[0];

const gate = (changes: Partial<GateEntry> = {}, state: GateEntry['detail']['state'] = 'sign'): GateEntry => ({
  kind: 'gate',
  id: 'g1',
  engagementId: 'e1',
  on: { issueId: '30001' },
  title: 'A secret title',
  due: null,
  since: noon('2026-11-23'),
  turn: 'customer',
  weight: 1,
  detail: { meaning: 'acceptance', state } as GateEntry['detail'],
  ...changes,
});

describe('surveys in a row', () => {
  const rules = { surveys: 2 };
  const two = [survey(1, '2026-11-27'), survey(2, '2026-12-07')];
  it('that nobody answered are a sign, dated by the first', () => {
    expect(signIn({ rules, rosters: two })).toEqual({
      reason: 'surveys',
      since: '2026-11-27',
      count: 2,
      of: 2,
      titles: ['Survey 1', 'Survey 2'],
      hasVisited: false,
    });
  });
  it.each<[string, Given]>([
    ['one alone', { rosters: [survey(1, '2026-11-27')] }],
    ['the last was answered', { rosters: two, said: [`s2 ${sofia}`] }],
    ['the first was answered', { rosters: two, said: [`s1 ${sofia}`] }],
    [
      'one that is still open was answered',
      {
        rosters: [...two, survey(3, '2026-12-20', { state: { name: 'open', since: noon('2026-12-10') } })],
        said: [`s3 ${sofia}`],
      },
    ],
    [
      'the second is still open',
      {
        rosters: [
          survey(1, '2026-11-27'),
          survey(2, '2026-12-20', { state: { name: 'open', since: noon('2026-12-01') } }),
        ],
      },
    ],
    [
      'one was withdrawn',
      {
        rosters: [
          survey(1, '2026-11-27'),
          survey(2, '2026-12-07', { state: { name: 'withdrawn', since: noon('2026-12-07') } }),
        ],
      },
    ],
    [
      'one did not ask them',
      {
        rosters: [
          survey(1, '2026-11-27'),
          survey(2, '2026-12-07', { people: [row(sofia, { bucket: 'asked-recently' }), row(uwe)] }),
        ],
      },
    ],
    ['somebody spoke with them on that day', { rosters: two, people: [spokenOn('2026-11-27')] }],
  ])('are none where %s', (_, given) => {
    expect(signsIn({ rules, ...given })).toEqual([]);
  });
  it('count in a row after the last that was answered', () => {
    const more = [survey(0, '2026-11-23'), ...two];
    expect(signIn({ rules, rosters: more, said: [`s0 ${sofia}`] })).toMatchObject({ count: 2, since: '2026-11-27' });
    expect(signIn({ rules, rosters: more })).toMatchObject({ count: 3, since: '2026-11-23' });
  });
  it('in confidence neither count nor clear, whatever is said of them', () => {
    const secret = survey(3, '2026-12-09', { mode: 'confidential' });
    const asked: string[] = [];
    const look = (rosters: readonly Roster[], said: readonly string[]) => signsIn({ rules, rosters, said });
    expect(look([two[0] as Roster, secret], [])).toEqual([]);
    expect(look([...two, secret], [`s3 ${sofia}`])).toEqual(look(two, []));
    const engagement = engagementWith();
    silentPeople({
      engagement,
      silence: noSilence(engagement, began),
      rules: standardSilence,
      rosters: [secret],
      hasSaid: ({ id }) => {
        asked.push(id);
        return false;
      },
      inConfidenceUntil: () => undefined,
      asksOf: () => [],
      today,
    });
    expect(asked).toEqual([]);
  });
  it('closed before their last day are dated by the day on which they were', () => {
    const early = survey(1, '2026-12-30', { state: { name: 'closed', since: noon('2026-11-26') } });
    expect(signIn({ rules, rosters: [early, survey(2, '2026-12-07')] })).toMatchObject({ since: '2026-11-26' });
  });
});

describe('visits', () => {
  const rules = { visits: 5 };
  it('are missed after so many working days since the last', () => {
    const last = (visitedOn: string) => signsIn({ rules, people: [{ accountId: sofia, visitedOn }] });
    expect(last('2026-12-04')).toEqual([
      { reason: 'visits', since: '2026-12-04', count: 5, of: 0, titles: [], hasVisited: true },
    ]);
    expect(last('2026-12-07')).toEqual([]);
  });
  it('are counted from when they are noted, or somebody joined', () => {
    expect(signIn({ rules })).toMatchObject({ since: began, hasVisited: false });
    expect(signIn({ rules, people: [{ accountId: sofia, joinedOn: '2026-12-01' }] })).toMatchObject({
      since: '2026-12-01',
    });
    expect(signsIn({ rules, people: [{ accountId: sofia, joinedOn: '2026-12-10' }] })).toEqual([]);
    expect(signsIn({ rules, isUnknown: true })).toEqual([]);
  });
  it('say nothing of the days of a survey in confidence', () => {
    const people = [{ accountId: sofia, visitedOn: '2026-11-20' }];
    expect(signsIn({ rules, people, until: 'now' })).toEqual([]);
    expect(signsIn({ rules, people, until: '2026-12-09' })).toEqual([]);
    expect(signIn({ rules, people, until: '2026-12-02' })).toMatchObject({
      since: '2026-12-02',
      hasVisited: false,
    });
  });
});

describe('tasks and gates', () => {
  it('count from the due day, or from when they were told', () => {
    const rules = { tasks: 5 };
    const overdue = entryWith({ id: 't1', due: '2026-12-03', title: 'Overdue' });
    const undated = entryWith({ id: 't2', since: '2026-11-23T07:00:00.000Z', title: 'Undated' });
    expect(signIn({ rules, asks: [overdue, undated] })).toEqual({
      reason: 'tasks',
      since: '2026-11-23',
      count: 14,
      of: 2,
      titles: ['Undated', 'Overdue'],
      hasVisited: false,
    });
    expect(signsIn({ rules, asks: [entryWith({ due: '2026-12-07' })] })).toEqual([]);
    expect(signsIn({ rules, asks: [entryWith({ due: '2026-12-03', heardAt: noon('2026-12-09') })] })).toEqual([]);
    expect(signsIn({ rules, asks: [entryWith({ due: '2026-12-03', state: 'completed' })] })).toEqual([]);
    expect(signsIn({ rules, asks: [overdue], people: [spokenOn('2026-12-08')] })).toEqual([]);
  });
  it('name no gate, and count only those that wait for this very person', () => {
    const rules = { gates: 10 };
    expect(signIn({ rules, asks: [gate()] })).toEqual({
      reason: 'gates',
      since: '2026-11-23',
      count: 14,
      of: 1,
      titles: [],
      hasVisited: false,
    });
    expect(signsIn({ rules, asks: [gate({}, 'later')] })).toEqual([]);
    expect(signsIn({ rules, asks: [gate({ turn: 'team' })] })).toEqual([]);
    expect(signsIn({ rules, asks: [gate({ since: noon('2026-11-30') })] })).toEqual([]);
  });
  it('that the app can’t find press nobody', () => {
    const engagement = engagementWith({ unseen: [{ kind: 'gate', id: 'g1', title: 'Gone', issueId: '30001' }] });
    expect(
      signsIn({ engagement, rules: { gates: 1, tasks: 1 }, asks: [gate(), entryWith({ due: '2026-11-23' })] }),
    ).toEqual([]);
  });
});

describe('nobody is silent', () => {
  const late: Given = { rules: { gates: 5, visits: 5 }, asks: [gate()] };
  it.each<[string, Engagement, string]>([
    [
      'in a critical period',
      engagementWith({
        calendar: {
          ...standardCalendar('Europe/Berlin'),
          criticalPeriods: [{ name: 'Close', from: '2026-12-09', to: '2026-12-15' }],
        },
      }),
      'critical',
    ],
    ['before the engagement is open', engagementWith({ status: 'opening' }), 'not-open'],
    ['whose request is gone', engagementWith({ isRequestUnseen: true }), 'request-gone'],
  ])('%s', (_, engagement, why) => {
    expect(signsIn({ ...late, engagement })).toEqual([]);
    expect(restingOn(engagement, today)).toBe(why);
  });
  it('who can’t take part, or for whom a deputy stands in; and those days do not count later', () => {
    expect(signsIn(late)).toHaveLength(2);
    expect(signsIn({ ...late, engagement: engagementWith({ absent: [{ accountId: sofia, why: 'closed' }] }) })).toEqual(
      [],
    );
    const standsIn = (from: string, until: string) =>
      engagementWith({
        customers: engagementWith().customers.map((customer) =>
          customer.accountId === sofia ? { ...customer, deputy: { accountId: uwe, from, until } } : customer,
        ),
      });
    expect(signsIn({ ...late, engagement: standsIn('2026-12-07', '2026-12-18') })).toEqual([]);
    const after = signsIn({ ...late, engagement: standsIn('2026-11-30', '2026-12-04') });
    expect(after.map(({ count }) => count)).toEqual([10, 9]);
  });
  it('on days off and in critical periods: they count for no reason', () => {
    const calendar = {
      ...standardCalendar('Europe/Berlin'),
      holidays: [{ day: '2026-12-07', name: 'A holiday' }],
      criticalPeriods: [{ name: 'Close', from: '2026-11-30', to: '2026-12-04' }],
    };
    const signs = signsIn({ ...late, engagement: engagementWith({ calendar }) });
    expect(signs.map(({ count }) => count)).toEqual([9, 8]);
  });
  it.each<SilenceReason>(['surveys', 'visits', 'tasks', 'gates'])('for %s once these are left out', (reason) => {
    const all: Given = {
      rules: { surveys: 1, visits: 1, tasks: 1, gates: 1 },
      rosters: [survey(1, '2026-11-27')],
      asks: [gate(), entryWith({ due: '2026-11-23' })],
    };
    expect(signsIn(all).map((sign) => sign.reason)).toEqual(['surveys', 'visits', 'tasks', 'gates']);
    const left = signsIn({ ...all, rules: { ...all.rules, [reason]: null } }).map((sign) => sign.reason);
    expect(left).toEqual(['surveys', 'visits', 'tasks', 'gates'].filter((each) => each !== reason));
  });
});

function spokenOn(on: string): KnownPerson {
  return { accountId: sofia, spoken: { on, words: 'All is well.', by: 'pm', at: noon(on) } };
}
