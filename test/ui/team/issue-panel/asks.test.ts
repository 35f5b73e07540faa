import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { TeamGate } from '../../../../src/contract/gate/team-gate';
import type { TeamSurvey } from '../../../../src/contract/survey/team-survey';
import type { TeamTask } from '../../../../src/contract/task/task';
import { taskStates } from '../../../../src/contract/task/task';
import { TextsContext } from '../../../../static/i18n/use-texts';
import { inAttentionOrder } from '../../../../static/team/ask/attention';
import { waitingOn } from '../../../../static/team/issue-context/context';
import { asksOf, countAsks, hasNoAsks, withAsk, withEntry, withPage } from '../../../../static/team/issue-panel/panel';
import { Summary } from '../../../../static/team/issue-panel/summary';
import { taskAttention } from '../../../../static/team/task/state/attention';
import { raidEntry, teamTask } from '../../samples/samples';
import { teamGate } from '../../samples/team-gate-samples';
import { blocker, ids, page, panel, proposal, texts } from './given';

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
    asks: { task: page([teamTask('a'), teamTask('b')], 2, 40), gate: page([teamGate()]), survey: page<TeamSurvey>([]) },
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
      asks: {
        task: page([teamTask('a'), teamTask('b', { revision: 9 })], 2, 3),
        gate: page([teamGate()]),
        survey: page<TeamSurvey>([]),
      },
    });
    const next = panel([], {
      asks: {
        task: page([teamTask('b'), teamTask('c')], null, 3),
        gate: page<TeamGate>([]),
        survey: page<TeamSurvey>([]),
      },
    });
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
    const both = panel([], { asks: { task: page(tasks), gate: page(gates), survey: page<TeamSurvey>([]) } });
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
      const only = panel([], { asks: { task: page<TeamTask>([]), gate: page([gate]), survey: page<TeamSurvey>([]) } });
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
    expect(
      hasNoAsks(
        panel([], { asks: { task: page<TeamTask>([]), gate: page([teamGate()]), survey: page<TeamSurvey>([]) } }),
      ),
    ).toBe(false);
  });
});

describe('beside an issue', () => {
  const of = (tasks: readonly TeamTask[], gates: readonly TeamGate[] = [], next: number | null = null) => ({
    asks: { task: page(tasks, next), gate: page(gates), survey: page<TeamSurvey>([]) },
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
