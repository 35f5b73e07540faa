import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import german from '../../../locales/de-DE.json';
import english from '../../../locales/en-US.json';
import type { IssuePanel } from '../../../src/contract/calls/team';
import { type Absent, ladderSteps } from '../../../src/contract/engagement';
import type { TeamGate } from '../../../src/contract/gate/team-gate';
import type { TeamTask } from '../../../src/contract/task/task';
import { taskLimits, taskStates } from '../../../src/contract/task/task';
import { historyWhats } from '../../../src/contract/task/team-task';
import { makeTexts } from '../../../static/i18n/texts';
import { TextsContext } from '../../../static/i18n/use-texts';
import { inAttentionOrder } from '../../../static/team/ask/attention';
import { waitingOn } from '../../../static/team/issue-context/context';
import {
  asksOf,
  countAsks,
  hasNoAsks,
  peopleIn,
  whereMayAct,
  withAsk,
  withEntry,
  withPage,
} from '../../../static/team/issue-panel/panel';
import { Summary } from '../../../static/team/issue-panel/summary';
import { factsOfPoint, formatRaised, groupsOf } from '../../../static/team/raid/format-entry';
import {
  actionsOn,
  checkWords,
  isFirstActionDue,
  isStale,
  wordActions,
} from '../../../static/team/task/actions/actions';
import { answersTo } from '../../../static/team/task/actions/answer-date-form';
import { formatLine, peopleInLines } from '../../../static/team/task/history/history-lines';
import { waitedFor } from '../../../static/team/task/on-issue/waited-for';
import { factsOf } from '../../../static/team/task/row/facts';
import { taskAttention } from '../../../static/team/task/state/attention';
import { awaitsOf } from '../../../static/team/task/state/turn';
import { engagement, raidEntry, teamTask } from '../samples/samples';
import { teamGate } from '../samples/team-gate-samples';

const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' });
const at = '2026-11-21T00:00:00Z';
const proposal = { date: '2026-12-03', reason: 'Too early', by: 'anna', at };
const blocker = { by: 'ben', at, reason: 'No access', owner: 'pm', entryId: 'r1' };

const page = <Ask>(shown: readonly Ask[], next: number | null = null, total = shown.length) => ({ shown, next, total });

const panel = (tasks: readonly TeamTask[], changes: Partial<IssuePanel> = {}): IssuePanel => ({
  issue: { id: '1', key: 'HAR-1' },
  mayEdit: true,
  mayActIn: [engagement().id],
  canHold: true,
  asks: { task: page(tasks), gate: page<TeamGate>([]) },
  engagements: [engagement()],
  raid: [],
  ...changes,
});
const ids = (tasks: readonly { id: string }[]) => tasks.map(({ id }) => id);

it('forms offer only the engagements in which the reader may ask for something', () => {
  const both = panel([], { engagements: [engagement(), engagement({ id: 'own' })] });
  expect(whereMayAct(both).engagements.map(({ id }) => id)).toEqual([engagement().id]);
  expect(whereMayAct({ ...both, mayActIn: [] }).engagements).toEqual([]);
});

describe('the order of an issue’s tasks', () => {
  it('is what waits for the team, then by due date, then what is planned, then what is closed', () => {
    const tasks = [
      teamTask('old-closed', { state: 'confirmed', since: '2026-11-01T00:00:00Z' }),
      teamTask('new-closed', { state: 'withdrawn', since: '2026-11-19T00:00:00Z', isUrgent: true }),
      teamTask('planned-later', { state: 'planned', activation: { kind: 'issues', issueIds: ['7'] } }),
      teamTask('planned-soon', { state: 'planned', activation: { kind: 'date', day: '2026-12-01' } }),
      teamTask('undated'),
      teamTask('late', { due: '2026-11-02', isOverdue: true }),
      teamTask('soon', { due: '2026-11-23' }),
      teamTask('urgent', { due: '2026-11-30', isUrgent: true }),
      teamTask('stuck', { blocker, since: '2026-11-20T10:00:00Z' }),
      teamTask('short-wait', { state: 'completed', since: '2026-11-21T00:00:00Z' }),
      teamTask('long-wait', { state: 'declined', since: '2026-11-11T00:00:00Z' }),
    ];
    const expected = [
      ...['long-wait', 'stuck', 'short-wait'],
      ...['urgent', 'late', 'soon', 'undated'],
      ...['planned-soon', 'planned-later', 'new-closed', 'old-closed'],
    ];
    expect(ids(inAttentionOrder(tasks, taskAttention))).toEqual(expected);
    expect(ids(inAttentionOrder([...tasks].reverse(), taskAttention))).toEqual(expected);
  });
});

describe('an ask that a command answered', () => {
  const before = panel([teamTask('a'), teamTask('b')], {
    asks: { task: page([teamTask('a'), teamTask('b')], 2, 40), gate: page([teamGate()]) },
  });
  it('takes the place of what was shown', () => {
    const { shown, total } = withAsk(before, 'task', teamTask('b', { state: 'confirmed', revision: 3 })).asks.task;
    expect(shown.map(({ state }) => state)).toEqual(['open', 'confirmed']);
    expect(total).toBe(40);
  });
  it('is added when it is new, and counted', () => {
    const after = withAsk(before, 'task', teamTask('new')).asks.task;
    expect(ids(after.shown)).toEqual(['new', 'a', 'b']);
    expect(after).toMatchObject({ total: 41, next: 2 });
  });
  it('leaves those of other kinds as they are', () => {
    const after = withAsk(before, 'gate', teamGate({ revision: 9 }));
    expect(after.asks.gate.shown).toMatchObject([{ id: 'g1', revision: 9 }]);
    expect(ids(withAsk(before, 'gate', teamGate({ id: 'g2' })).asks.gate.shown)).toEqual(['g2', 'g1']);
    expect(after.asks.task).toBe(before.asks.task);
  });
  it('has its like in entries', () => {
    const raised = panel([], { raid: [raidEntry('r1'), raidEntry('r2')] });
    const after = withEntry(raised, raidEntry('r2', { outcome: 'Averted', revision: 2 }));
    expect(after.raid.map(({ outcome }) => outcome)).toEqual([null, 'Averted']);
  });
});

describe('the next page of a kind', () => {
  it('brings nothing twice, though new ones shifted it', () => {
    const before = panel([], {
      asks: { task: page([teamTask('a'), teamTask('b', { revision: 9 })], 2, 3), gate: page([teamGate()]) },
    });
    const next = panel([], { asks: { task: page([teamTask('b'), teamTask('c')], null, 3), gate: page<TeamGate>([]) } });
    const after = withPage(before, 'task', next);
    expect(ids(after.asks.task.shown)).toEqual(['a', 'b', 'c']);
    expect(after.asks.task.shown[1]?.revision).toBe(9);
    expect(after.asks.task.next).toBeNull();
    expect(asksOf(after, 'gate')).toBe(before.asks.gate);
  });
});

describe('the count of an issue’s asks', () => {
  const tasks = [
    teamTask('a', { due: '2026-11-01', isOverdue: true }),
    teamTask('b'),
    teamTask('c', { state: 'completed' }),
    teamTask('d', { state: 'confirmed' }),
    teamTask('e', { state: 'declined' }),
    teamTask('f', { proposal, isOverdue: true }),
    teamTask('g', { state: 'planned' }),
  ];
  it('has each once, for whom it waits, and beside it those that the customer is late with', () => {
    expect(countAsks(panel(tasks))).toEqual({
      waitingOnCustomer: 2,
      overdue: 1,
      waitingOnTeam: 3,
      notYet: 1,
      openConditions: 0,
    });
  });
  it('has gates among them', () => {
    const gates = [
      teamGate({ id: 'late', isOverdue: true }),
      ...(['rejected', 'draft', 'satisfied'] as const).map((state) => teamGate({ id: state, state })),
    ];
    const both = panel([], { asks: { task: page(tasks), gate: page(gates) } });
    expect(countAsks(both)).toEqual({
      waitingOnCustomer: 3,
      overdue: 2,
      waitingOnTeam: 4,
      notYet: 2,
      openConditions: 0,
    });
  });
  it('has the conditions of what was accepted beside them, of which nothing says that nothing waits', () => {
    const accepted = teamGate({ state: 'satisfied', how: 'signed', waitingFor: [], openConditions: 2 });
    const summaryOf = (gate: TeamGate) => {
      const only = panel([], { asks: { task: page<TeamTask>([]), gate: page([gate]) } });
      const summary = createElement(Summary, { panel: only });
      return renderToStaticMarkup(createElement(TextsContext.Provider, { value: texts }, summary));
    };
    expect(summaryOf(accepted)).toContain('2 points of what was accepted still open');
    expect(summaryOf(accepted)).not.toContain('No task or sign-off waits');
    expect(summaryOf({ ...accepted, openConditions: 0 })).toContain(
      'No task or sign-off waits for the customer or for your team',
    );
  });
  it('is of nothing where neither kind was ever asked for', () => {
    expect(hasNoAsks(panel([]))).toBe(true);
    expect(hasNoAsks(panel([], { asks: { task: page<TeamTask>([]), gate: page([teamGate()]) } }))).toBe(false);
  });
});

describe('whose turn it is', () => {
  it('is the team’s where the customer asks for something, help before a date', () => {
    expect(awaitsOf(teamTask('a', { blocker, proposal }))).toBe('help');
    expect(awaitsOf(teamTask('a', { proposal }))).toBe('date');
    expect(awaitsOf(teamTask('a', { state: 'completed', blocker, proposal }))).toBeNull();
    expect(taskAttention(teamTask('a', { proposal })).turn).toBe('team');
    expect(taskAttention(teamTask('a')).turn).toBe('customer');
  });
});

describe('what the team may do', () => {
  it.each([
    ['planned', ['activate', 'change', 'reassign', 'withdraw']],
    ['open', ['change', 'reassign', 'withdraw']],
    ['completed', ['confirm', 'return', 'withdraw']],
    ['declined', ['ask-again', 'reassign', 'withdraw']],
    ['confirmed', []],
    ['withdrawn', []],
  ] as const)('with a task that is %s', (state, actions) => {
    expect(actionsOn(teamTask('a', { state }))).toEqual(actions);
  });
  it('is first what the customer waits for', () => {
    const paused = { step: 'pause', at } as const;
    expect(actionsOn(teamTask('a', { blocker, proposal }))[0]).toBe('unblock');
    expect(actionsOn(teamTask('a', { proposal }))[0]).toBe('answer-date');
    expect(actionsOn(teamTask('a', { ladder: paused }))[0]).toBe('resume');
    expect(actionsOn(teamTask('a', { ladder: { step: 'sponsor', at } }))[0]).toBe('change');
    expect(isFirstActionDue(teamTask('a', { ladder: paused }))).toBe(true);
    expect(isFirstActionDue(teamTask('a', { state: 'declined' }))).toBe(true);
    expect(isFirstActionDue(teamTask('a'))).toBe(false);
    expect(isFirstActionDue(teamTask('a', { state: 'planned' }))).toBe(false);
  });
  it('starts anew when the task is no longer what was shown, and only then', () => {
    expect(isStale('changed-meanwhile')).toBe(true);
    expect(isStale('task-not-completed')).toBe(true);
    expect(isStale('proposal-gone')).toBe(true);
    expect(isStale('field-missing')).toBe(false);
    expect(isStale('try-again')).toBe(false);
  });
});

it.each([
  ['return', '', { code: 'field-missing', field: 'missing' }],
  ['ask-again', '', { code: 'field-missing', field: 'missing' }],
  ['withdraw', '', { code: 'field-missing', field: 'reason' }],
  ['unblock', '', { code: 'field-missing', field: 'words' }],
  ['return', 'x'.repeat(taskLimits.reason + 1), { code: 'field-too-long', field: 'missing' }],
  ['withdraw', 'x'.repeat(taskLimits.reason), null],
] as const)('%#: %s needs words of a fair length where the customer reads them', (action, words, problem) => {
  const found = checkWords(wordActions[action], words);
  if (problem) expect(found).toMatchObject(problem);
  else expect(found).toBeNull();
});

it('does without words where they may be left out, but takes no more than there is room for', () => {
  expect(checkWords({ field: 'words', isRequired: false }, '')).toBeNull();
  expect(checkWords({ field: 'words', isRequired: false }, 'x'.repeat(taskLimits.reason + 1))).not.toBeNull();
});

describe('what is said of a task at a glance', () => {
  const known = {
    engagement: { today: '2026-11-22', absent: [] as Absent[] },
    personOf: () => ({ name: 'Anna', avatar: undefined, isClosed: false }),
    issues: new Map([['7', { key: 'HAR-7', summary: '' }]]),
  };
  const facts = (changes: Parameters<typeof teamTask>[1]) =>
    factsOf(teamTask('a', changes), known, texts).map(({ text }) => text);
  const since = "Open to anyone on the customer's side since Nov 20, 2026";

  it('is what presses first', () => {
    const pressing = { isUrgent: true, blocker, proposal, due: '2026-11-30', acceptedBy: 'anna', round: 2 };
    expect(facts(pressing)).toEqual([
      'Urgent',
      'Stuck since Nov 21, 2026',
      'Asks for Dec 3, 2026',
      'Asked on Nov 21, 2026',
      'Due in 8 days (Nov 30, 2026)',
      'Anna has taken it on',
      'Round 2',
    ]);
  });
  it('says with whom it is since when: it may have come from another of them', () => {
    expect(facts({ due: null, owner: { kind: 'person', accountId: 'anna' } })).toContain(
      'Waiting for its owner since Nov 20, 2026',
    );
    expect(facts({ due: null, owner: { kind: 'side' } })).toContain(since);
  });
  it('says before all else but urgency that its owner can’t take part, while it is to be done', () => {
    const absent: Absent[] = [{ accountId: 'anna', why: 'closed' }];
    const owner = { kind: 'person', accountId: 'anna' } as const;
    const said = (changes: Parameters<typeof teamTask>[1]) =>
      factsOf(teamTask('a', changes), { ...known, engagement: { today: '2026-11-22', absent } }, texts);
    expect(said({ owner })[0]).toEqual({
      text: 'Account closed, so whatever they are asked waits in vain: Anna',
      isAlarming: true,
    });
    expect(said({ owner, state: 'completed' }).some(({ text }) => text.includes('in vain'))).toBe(false);
    expect(said({ owner: { kind: 'side' } }).some(({ text }) => text.includes('in vain'))).toBe(false);
  });
  it.each(ladderSteps)('tells how far the customer’s silence has been taken: %s', (step) => {
    expect(facts({ ladder: { step, at } })).toEqual([since, english[`task.ladder.${step}`]]);
  });
  it('says where a step told no sponsor, and where it came by no mail', () => {
    expect(facts({ ladder: { step: 'sponsor', at, sponsor: null } })).toEqual([
      since,
      'No answer, and no sponsor to tell',
    ]);
    expect(facts({ ladder: { step: 'nudge', at, isUnmailed: true } })).toEqual([
      since,
      'No answer yet, asked whether anything is in the way',
      'Said in the portal only, mails are off',
    ]);
  });
  it('tells what a planned task waits for, by name where the reader may see all of it', () => {
    const waiting = (...issueIds: string[]) => facts({ state: 'planned', activation: { kind: 'issues', issueIds } });
    expect(waiting('7')).toEqual(['Starts when HAR-7 is done']);
    expect(waiting('7', '8')).toEqual(['Starts when 2 issues are done']);
    expect(facts({ state: 'planned', activation: { kind: 'date', day: '2026-12-01' } })).toEqual([
      'Starts on Dec 1, 2026',
    ]);
  });
  it('keeps to what still counts once a task is closed', () => {
    expect(facts({ state: 'confirmed', isUrgent: true, due: '2026-11-01', ladder: { step: 'nudge', at } })).toEqual([
      'Confirmed on Nov 20, 2026',
    ]);
  });
});

it('asks for the names of everybody it shows, once per place', () => {
  const task = teamTask('a', {
    owner: { kind: 'person', accountId: 'anna' },
    contact: 'paul',
    acceptedBy: 'erik',
    proposal: { ...proposal, by: 'fay' },
    blocker: { ...blocker, by: 'gus', owner: 'hal' },
    completion: { by: 'carla', at, comment: '' },
    decline: { by: 'ida', reason: '' },
    withdrawal: { by: 'dan', reason: '' },
  });
  const shown = panel([task], { raid: [raidEntry('r1', { raisedBy: 'jo', owner: 'kim' }), raidEntry('r2')] });
  expect(new Set(peopleIn(shown))).toEqual(
    new Set(['anna', 'ben', 'carla', 'dan', 'pm', 'paul', 'erik', 'fay', 'gus', 'hal', 'ida', 'jo', 'kim']),
  );
});

it('shows what signatures ask for apart from the problems and risks that customers report', () => {
  const signed = (id: string, as: 'condition' | 'unmet' | 'rejection') =>
    raidEntry(id, { kind: 'issue', signature: { as, title: 'Interface design' } });
  const all = [raidEntry('r1'), signed('r2', 'condition'), signed('r3', 'rejection'), signed('r4', 'unmet')];
  const groups = groupsOf(all).map(({ title, entries }) => [title, entries.map(({ id }) => id)]);
  expect(groups).toEqual([
    ['raid.title-signed', ['r2', 'r3', 'r4']],
    ['raid.title', ['r1']],
  ]);
  expect(groupsOf([raidEntry('r1')]).map(({ title }) => title)).toEqual(['raid.title']);
  expect(formatRaised(signed('r2', 'condition'), 'Anna', texts)).toMatch(/^Asked for by Anna on /);
  expect(formatRaised(raidEntry('r1'), 'Anna', texts)).toMatch(/^Raised by Anna on /);
});

it('says by when something is to be put right, that it is late, or that it is left from an earlier signature', () => {
  const facts = (changes: Parameters<typeof raidEntry>[1]) =>
    factsOfPoint(
      raidEntry('r', { signature: { as: 'condition', title: 'Design' }, due: '2026-12-02', ...changes }),
      texts,
    );
  expect(facts({})).toEqual([{ text: 'To be put right by Dec 2, 2026', isAlarming: false }]);
  expect(facts({ isOverdue: true })).toEqual([
    { text: 'To be put right by your team, overdue (was due Dec 2, 2026)', isAlarming: true },
  ]);
  expect(facts({ isLeft: true })).toEqual([{ text: 'Left from an earlier signature' }]);
  expect([facts({ due: null }), facts({ signature: null })]).toEqual([[], []]);
});

it('asks for the issues that planned tasks wait for, each once', () => {
  const waiting = (id: string, state: 'planned' | 'open', ...issueIds: string[]) =>
    teamTask(id, { state, activation: { kind: 'issues', issueIds } });
  expect(
    waitedFor([waiting('a', 'planned', '7', '8'), waiting('b', 'planned', '8'), waiting('c', 'open', '9')]),
  ).toEqual(['7', '8']);
});

describe('a history', () => {
  const personOf = (id: string) => ({ name: id === 'anna' ? 'Anna' : 'Pia', avatar: undefined, isClosed: false });
  const inGerman = makeTexts(german, { language: 'de-DE', locale: 'de-DE', timeZone: 'UTC' });
  it.each(historyWhats)('leaves no gap in what it says: %s', (what) => {
    for (const language of [texts, inGerman]) {
      expect(formatLine({ what, at, by: 'app' }, personOf, language)).not.toMatch(/[{}]|history\./);
    }
  });
  it('names the day and to whom, where a line has them', () => {
    const line = (changes: object) =>
      formatLine({ what: 'task-reassigned', at, by: 'pia', ...changes }, personOf, texts);
    expect(line({ to: 'anna' })).toBe('Pia reassigned it to Anna');
    expect(line({ to: null })).toBe("Pia reassigned it to anyone on the customer's side");
    expect(line({ what: 'date-proposed', date: '2026-12-03' })).toContain('Dec 3, 2026');
    expect(line({ what: 'date-agreed', date: '2026-12-30', instead: '2026-12-13' })).toBe(
      'Pia settled on Dec 30, 2026 instead of Dec 13, 2026',
    );
    const moved = { term: 'due', before: '2026-12-03', after: '2026-12-07' };
    expect(line({ what: 'task-changed', changed: [moved] })).toBe(
      'Pia changed: due date, from Dec 3, 2026 to Dec 7, 2026',
    );
    expect(line({ what: 'task-changed', changed: [{ term: 'title' }, { ...moved, before: null }] })).toBe(
      'Pia changed: title and due date, now Dec 7, 2026 (before: none)',
    );
    expect(line({ what: 'task-changed', changed: [{ ...moved, after: null }] })).toContain('now none (before: Dec 3');
    expect(line({ what: 'task-changed' })).toBe('Pia changed the task');
    expect(line({ what: 'sponsor-told', by: 'app' })).toContain('Countersign told');
    expect(line({ what: 'sponsor-told', by: 'app', to: 'anna' })).toBe('Countersign told Anna that there is no answer');
    expect(line({ what: 'customer-nudged', by: 'app', isUnmailed: true })).toBe(
      'Countersign asked the customer whether anything is in the way. It is in the portal only: mails are off',
    );
  });
  it('asks for the names of people, not of the app', () => {
    const lines = [
      { what: 'task-handed-over', at, by: 'anna', to: 'ben' },
      { what: 'task-overdue', at, by: 'app' },
      { what: 'task-handed-over', at, by: 'anna', to: null },
    ] as const;
    expect(new Set(peopleInLines(lines))).toEqual(new Set(['anna', 'ben']));
  });
});

describe('beside an issue', () => {
  const of = (tasks: readonly TeamTask[], gates: readonly TeamGate[] = [], next: number | null = null) => ({
    asks: { task: page(tasks, next), gate: page(gates) },
  });
  const idsOf = (panel: Parameters<typeof waitingOn>[0]) => {
    const waiting = waitingOn(panel);
    return waiting.kind === 'nobody' ? [] : waiting.next.map(({ ask }) => ask.id);
  };
  it.each(taskStates)('one task that is %s says who is waited for', (state) => {
    const expected = { planned: 'nobody', open: 'customer', completed: 'team', declined: 'team' } as const;
    const { kind } = waitingOn(of([teamTask('a', { state })]));
    expect(kind).toBe(state in expected ? expected[state as keyof typeof expected] : 'nobody');
  });
  it('stands what is due next, or what the team is to do first', () => {
    const tasks = [
      teamTask('undated'),
      teamTask('later', { due: '2026-12-02' }),
      teamTask('soon', { due: '2026-12-01' }),
    ];
    expect(waitingOn(of(tasks)).kind).toBe('customer');
    expect(idsOf(of(tasks))).toEqual(['soon', 'later', 'undated']);
    const both = [...tasks, teamTask('done', { state: 'completed' })];
    expect(waitingOn(of(both)).kind).toBe('both');
    expect(idsOf(of(both))).toEqual(['done', 'soon', 'later']);
  });
  it('stands a gate before tasks that are due later, and says whose turn it is by every kind', () => {
    const tasks = [teamTask('next-year', { due: '2027-11-20' })];
    const late = teamGate({ id: 'late', due: '2026-11-20', isOverdue: true });
    expect(idsOf(of(tasks, [late]))).toEqual(['late', 'next-year']);
    const gates = [late, teamGate({ id: 'rejected', state: 'rejected' }), teamGate({ id: 'draft', state: 'draft' })];
    expect(idsOf(of(tasks, gates))).toEqual(['rejected', 'late', 'next-year']);
    expect(waitingOn(of(tasks, gates)).kind).toBe('both');
    expect(waitingOn(of([], gates)).kind).toBe('both');
  });
  it('counts what the customer is not asked for yet, and owns up to what it did not load', () => {
    const planned = teamTask('a', { state: 'planned' });
    const draft = teamGate({ state: 'draft' });
    expect(waitingOn(of([planned], [draft], 25))).toEqual({ kind: 'nobody', notYet: 2, hasMore: true, hasAny: true });
    expect(waitingOn(of([]))).toEqual({ kind: 'nobody', notYet: 0, hasMore: false, hasAny: false });
  });
});

it('offers no answer to a date that the server refuses, because the day is over for the customer', () => {
  expect(answersTo('2026-12-03', '2026-12-03')).toEqual(['agree', 'other', 'keep']);
  expect(answersTo('2026-12-03', '2026-12-04')).toEqual(['other', 'keep']);
});
