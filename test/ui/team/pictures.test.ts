import { describe, expect, it } from 'vitest';
import { gateStates } from '../../../src/contract/gate/state';
import type { HiddenGate, TeamGate } from '../../../src/contract/gate/team-gate';
import type { ListedTask } from '../../../src/contract/task/team-task';
import { coverageOf } from '../../../src/core/plan/coverage';
import type { PicturedAsk } from '../../../static/team/ask/pictured';
import { gatePictured, openConditionsIn } from '../../../static/team/gate/list/gate-pictured';
import { plannedIn, theirsIn } from '../../../static/team/project-page/overview/counts';
import { taskPictured } from '../../../static/team/task/list/task-pictured';
import { rowOf } from '../../../static/team/task/state/rows';
import { standing, teamGate } from '../samples/gate-samples';
import { engagement, teamTask } from '../samples/samples';

const { calendar, today } = engagement();
const [yesterday, tomorrow] = ['2026-11-21', '2026-11-23'];
const countsOf = (asks: readonly PicturedAsk[]) => theirsIn(asks, new Map([['e1', today]]));
const task = (changes: Partial<ListedTask>) => taskPictured({ ...rowOf(teamTask('a')), due: null, ...changes });
const gate = (changes: Partial<TeamGate>) => gatePictured(teamGate('a', changes));
const nobody = { done: 0, 'on-team': 0, 'in-time': 0, overdue: 0, planned: 0 };

describe('who does what', () => {
  it('counts each of the customers’ tasks once, and none that was withdrawn', () => {
    const tasks = [
      task({}),
      task({ due: today }),
      task({ due: yesterday }),
      task({ due: yesterday, awaits: 'help' }),
      task({ state: 'completed', due: yesterday }),
      task({ state: 'declined' }),
      task({ state: 'confirmed' }),
      task({ state: 'planned' }),
      task({ state: 'withdrawn' }),
    ];
    expect(countsOf(tasks)).toEqual({ done: 1, 'on-team': 3, 'in-time': 2, overdue: 1, planned: 1 });
  });
  it('counts each gate once: with the customers what is to be signed, with the team what it is to ask anew', () => {
    const gates = gateStates.map((state) => gate({ state, due: yesterday }));
    expect(countsOf(gates)).toEqual({ done: 1, 'on-team': 3, 'in-time': 0, overdue: 1, planned: 0 });
    expect(countsOf([gate({ due: today })])).toEqual({ ...nobody, 'in-time': 1 });
  });
  it('counts with the team, as the list does, a gate that waits for somebody in vain', () => {
    const barred = gate({ due: yesterday, standing: [standing('ben', { unreachable: 'on-team' })] });
    const gone = gate({ due: yesterday, gone: ['ben'], standing: [standing('ben', { unreachable: 'off-request' })] });
    expect(countsOf([barred, gone])).toEqual({ ...nobody, 'on-team': 2 });
    expect(barred.held).toBeNull();
  });
  it('counts a gate whose issue the reader can’t see', () => {
    const hidden: HiddenGate = {
      id: 'h',
      engagementId: 'e1',
      title: 'H',
      meaning: 'acceptance',
      state: 'open',
      turn: 'customer',
      isOverdue: true,
      how: null,
      isConcession: false,
      openConditions: null,
      due: yesterday,
      deemedAfter: null,
      revision: 1,
    };
    expect(countsOf([gatePictured(hidden)])).toEqual({ ...nobody, overdue: 1 });
  });
});

it('what is planned is counted for each engagement, without drafts, as the plan’s list does', () => {
  const asks = [
    task({ state: 'planned' }),
    gate({ state: 'draft' }),
    task({}),
    task({ state: 'planned', engagementId: 'e2' }),
  ];
  expect(plannedIn(asks, 'e1')).toBe(1);
});

it('the conditions that are still to be put right are counted for each engagement', () => {
  const accepted = (id: string, changes: Partial<TeamGate>) => teamGate(id, { state: 'satisfied', ...changes });
  const gates = [
    accepted('a', { openConditions: 2 }),
    accepted('b', { openConditions: 1, areConditionsLate: true }),
    accepted('c', { openConditions: 0 }),
    accepted('d', { openConditions: 4, engagementId: 'e2' }),
    teamGate('e'),
  ];
  expect(openConditionsIn(gates, 'e1')).toBe(3);
});

describe('the coming days', () => {
  const daysOf = (asks: readonly PicturedAsk[]) => {
    const { days, unsaid } = coverageOf(
      asks.flatMap(({ held }) => held ?? []),
      calendar,
      today,
      3,
    );
    return { days: days.map((day) => day.asks), unsaid };
  };
  it('count tasks and gates until their days', () => {
    expect(daysOf([task({ due: today }), gate({ due: tomorrow })])).toEqual({ days: [2, 1, 0], unsaid: 0 });
  });
  it('count until they are done what has no day, and what is overdue', () => {
    expect(daysOf([task({ due: null })])).toEqual({ days: [1, 1, 1], unsaid: 0 });
    expect(daysOf([gate({ due: null })])).toEqual({ days: [1, 1, 1], unsaid: 0 });
    expect(daysOf([task({ due: yesterday }), gate({ due: yesterday })])).toEqual({ days: [2, 2, 2], unsaid: 0 });
  });
  it('count a gate until the day on which silence accepts it', () => {
    expect(daysOf([gate({ due: null, deemedAfter: tomorrow })])).toEqual({ days: [1, 1, 0], unsaid: 0 });
  });
  it('count on the first day what the figures say waits for the customer', () => {
    const asks = [
      ...(['help', 'date', 'owner', null] as const).map((awaits) => task({ due: today, awaits })),
      task({ due: null }),
      task({ due: yesterday }),
      gate({ due: null }),
      gate({ due: tomorrow, standing: [standing('ben', { unreachable: 'on-team' })] }),
    ];
    const { 'in-time': inTime, overdue } = countsOf(asks);
    expect(inTime + overdue).toBe(4);
    expect(daysOf(asks).days[0]).toBe(4);
  });
  it('count planned tasks from when they begin, where a day says so', () => {
    const planned = [task({ state: 'planned', from: tomorrow }), task({ state: 'planned', from: null })];
    expect(daysOf(planned)).toEqual({ days: [0, 1, 1], unsaid: 1 });
  });
  it('count nothing that the customer is done with, or nobody has asked yet', () => {
    const tasks = (['completed', 'declined', 'confirmed', 'withdrawn'] as const).map((state) => task({ state }));
    const gates = gateStates.filter((state) => state !== 'open').map((state) => gate({ state, due: tomorrow }));
    expect(daysOf([...tasks, ...gates])).toEqual({ days: [0, 0, 0], unsaid: 0 });
  });
});
