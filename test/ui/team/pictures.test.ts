import { describe, expect, it } from 'vitest';
import english from '../../../locales/en-US.json';
import { gateStates } from '../../../src/contract/gate/state';
import type { HiddenGate, TeamGate } from '../../../src/contract/gate/team-gate';
import type { TeamSurvey } from '../../../src/contract/survey/team-survey';
import type { ListedTask } from '../../../src/contract/task/team-task';
import { coverageOf } from '../../../src/core/plan/coverage';
import { makeTexts } from '../../../static/i18n/texts';
import type { PicturedAsk } from '../../../static/team/ask/pictured';
import { countOf } from '../../../static/team/ask/standing';
import { gatePictured, openConditionsIn } from '../../../static/team/gate/list/gate-pictured';
import { waitingOn } from '../../../static/team/issue-context/context';
import { countAsks } from '../../../static/team/issue-panel/panel';
import { notYetIn, theirsIn } from '../../../static/team/project-page/overview/counts';
import { taskPictured } from '../../../static/team/task/list/task-pictured';
import { rowOf } from '../../../static/team/task/state/rows';
import { standing, teamGate } from '../samples/gate-samples';
import { engagement, teamTask } from '../samples/samples';

const { calendar, today } = engagement();
const [yesterday, tomorrow] = ['2026-11-21', '2026-11-23'];
const task = (changes: Partial<ListedTask>) => taskPictured({ ...rowOf(teamTask('a')), due: null, ...changes });
const gate = (changes: Partial<TeamGate>) => gatePictured(teamGate('a', changes));
const standingsOf = (asks: readonly PicturedAsk[]) => ({
  done: countOf(asks, 'done'),
  team: countOf(asks, 'team'),
  customer: countOf(asks, 'customer'),
  'not-yet': countOf(asks, 'not-yet'),
});
const nobody = { done: 0, team: 0, customer: 0, 'not-yet': 0 };
const hidden = (state: HiddenGate['state'], turn: HiddenGate['turn']): HiddenGate => ({
  id: 'h',
  engagementId: 'e1',
  title: 'H',
  meaning: 'acceptance',
  state,
  turn,
  isOverdue: state === 'open',
  how: null,
  isConcession: false,
  openConditions: null,
  due: yesterday,
  deemedAfter: null,
  revision: 1,
});

describe('who does what', () => {
  it('counts each of the customers’ tasks once, and none that was withdrawn', () => {
    const tasks = [
      task({}),
      task({ due: yesterday }),
      task({ due: yesterday, awaits: 'help' }),
      task({ state: 'completed', due: yesterday }),
      task({ state: 'declined' }),
      task({ state: 'confirmed' }),
      task({ state: 'planned' }),
      task({ state: 'withdrawn' }),
    ];
    expect(standingsOf(tasks)).toEqual({ done: 1, team: 3, customer: 2, 'not-yet': 1 });
  });
  it('counts each gate once: with the customers what is to be signed, with the team what it is to ask anew', () => {
    const gates = gateStates.map((state) => gate({ state, due: yesterday }));
    expect(standingsOf(gates)).toEqual({ done: 1, team: 3, customer: 1, 'not-yet': 1 });
  });
  it('counts with the team, as the list does, a gate that waits for somebody in vain', () => {
    const barred = gate({ due: yesterday, standing: [standing('ben', { unreachable: 'on-team' })] });
    const gone = gate({ due: yesterday, gone: ['ben'], standing: [standing('ben', { unreachable: 'off-request' })] });
    expect(standingsOf([barred, gone])).toEqual({ ...nobody, team: 2 });
    expect(barred.held).toBeNull();
  });
  it('counts a gate whose issue the reader can’t see', () => {
    expect(standingsOf([gatePictured(hidden('open', 'customer'))])).toEqual({ ...nobody, customer: 1 });
    expect(standingsOf([gatePictured(hidden('draft', 'nobody'))])).toEqual({ ...nobody, 'not-yet': 1 });
  });
  it('has of what waits the sum of the engagements’ own figures, and no other, whatever the lists have', () => {
    const figures = [
      { waitingOnTeam: 2, waitingOnCustomer: 4, overdueOnCustomer: 1 },
      { waitingOnTeam: 0, waitingOnCustomer: 2, overdueOnCustomer: 2 },
    ];
    const parts = { 'waiting-on-team': 2, 'in-time': 3, overdue: 3 };
    expect(theirsIn(figures, [])).toEqual({ ...parts, done: 0, 'not-yet': 0 });
    const asks = [task({}), task({ state: 'completed' }), task({ state: 'confirmed' }), gate({ state: 'draft' })];
    expect(theirsIn(figures, asks)).toEqual({ ...parts, done: 1, 'not-yet': 1 });
  });
});

describe('what is not with the customer yet, planned tasks and drafts alike,', () => {
  const tasks = [
    teamTask('t1', { state: 'planned' }),
    teamTask('t2', { state: 'confirmed' }),
    teamTask('t3', { state: 'withdrawn' }),
  ];
  const gates = gateStates
    .filter((state) => state === 'draft' || state === 'satisfied' || state === 'withdrawn')
    .map((state) => teamGate(state, { state }));
  const asks = [...tasks.map((each) => taskPictured(rowOf(each))), ...gates.map(gatePictured)];
  const pageOf = <Ask>(shown: readonly Ask[]) => ({ shown, total: shown.length, next: null });
  const panel = { asks: { task: pageOf(tasks), gate: pageOf(gates), survey: pageOf<TeamSurvey>([]) } };

  it('is counted alike by the panel, the context, the overview’s blocks and its picture', () => {
    expect(countAsks(panel).notYet).toBe(2);
    expect(waitingOn(panel)).toMatchObject({ kind: 'nobody', notYet: 2 });
    expect(notYetIn(asks, { engagement: engagement() })).toBe(2);
    expect(theirsIn([], asks)['not-yet']).toBe(2);
  });
  it('is said in the same words', () => {
    const { plural, t } = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' });
    expect(plural('ask.not-yet', 2)).toBe(`2 ${t('picture.theirs.not-yet').replace('Not', 'not')}`);
  });
  it('is counted for each engagement', () => {
    expect(notYetIn([...asks, task({ state: 'planned', engagementId: 'e2' })], { engagement: engagement() })).toBe(2);
  });
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
    expect(standingsOf(asks).customer).toBe(4);
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
