import { describe, expect, it } from 'vitest';
import { taskLimits } from '../../src/contract/task';
import type { IssuePanel } from '../../src/contract/team';
import {
  actsOn,
  checkWords,
  countTasks,
  inAttentionOrder,
  isStale,
  peopleIn,
  withPage,
  withTask,
} from '../../static/team/issue-panel/tasks';
import { engagement, teamTask } from './samples';

const panel = (tasks: IssuePanel['tasks'], changes: Partial<IssuePanel> = {}): IssuePanel => ({
  issue: { id: '1', key: 'HAR-1' },
  mayEdit: true,
  engagements: [engagement()],
  tasks,
  next: null,
  total: tasks.length,
  ...changes,
});
const ids = (tasks: readonly { id: string }[]) => tasks.map(({ id }) => id);

describe('the order of an issue’s tasks', () => {
  it('is what waits for the team, then by due date, then what is closed', () => {
    const tasks = [
      teamTask('old-closed', { state: 'confirmed', since: '2026-11-01T00:00:00Z' }),
      teamTask('new-closed', { state: 'withdrawn', since: '2026-11-19T00:00:00Z' }),
      teamTask('undated'),
      teamTask('late', { due: '2026-11-02', isOverdue: true }),
      teamTask('soon', { due: '2026-11-23' }),
      teamTask('short-wait', { state: 'completed', since: '2026-11-21T00:00:00Z' }),
      teamTask('long-wait', { state: 'completed', since: '2026-11-11T00:00:00Z' }),
    ];
    const expected = ['long-wait', 'short-wait', 'late', 'soon', 'undated', 'new-closed', 'old-closed'];
    expect(ids(inAttentionOrder(tasks))).toEqual(expected);
    expect(ids(inAttentionOrder([...tasks].reverse()))).toEqual(expected);
  });
});

describe('a task that a command answered', () => {
  it('takes the place of what was shown', () => {
    const after = withTask(panel([teamTask('a'), teamTask('b')]), teamTask('b', { state: 'confirmed', seen: 3 }));
    expect(after.tasks.map(({ state }) => state)).toEqual(['open', 'confirmed']);
    expect(after.total).toBe(2);
  });
  it('is added when it is new, and counted', () => {
    const after = withTask(panel([teamTask('a')], { next: 1, total: 40 }), teamTask('new'));
    expect(ids(after.tasks)).toEqual(['new', 'a']);
    expect(after.total).toBe(41);
  });
});

describe('the next page', () => {
  it('brings no task twice, though new ones shifted it', () => {
    const page = panel([teamTask('b'), teamTask('c')], { next: null, total: 3 });
    const after = withPage(panel([teamTask('a'), teamTask('b', { seen: 9 })], { next: 2, total: 3 }), page);
    expect(ids(after.tasks)).toEqual(['a', 'b', 'c']);
    expect(after.tasks[1]?.seen).toBe(9);
    expect(after.next).toBeNull();
  });
});

it('counts overdue tasks among those that wait for the customer', () => {
  const tasks = [
    teamTask('a', { due: '2026-11-01', isOverdue: true }),
    teamTask('b'),
    teamTask('c', { state: 'completed' }),
    teamTask('d', { state: 'confirmed' }),
  ];
  expect(countTasks(tasks)).toEqual({ waitingOnCustomer: 2, overdue: 1, waitingOnTeam: 1 });
});

describe('what the team may do', () => {
  it.each([
    ['open', ['withdraw']],
    ['completed', ['confirm', 'return', 'withdraw']],
    ['confirmed', []],
    ['withdrawn', []],
  ] as const)('with a task that is %s', (state, acts) => {
    expect(actsOn(teamTask('a', { state }))).toEqual(acts);
  });
  it('starts anew when the task is no longer what was shown, and only then', () => {
    expect(isStale('changed-meanwhile')).toBe(true);
    expect(isStale('task-not-completed')).toBe(true);
    expect(isStale('field-missing')).toBe(false);
    expect(isStale('try-again')).toBe(false);
  });
});

it.each([
  ['confirm', '', null],
  ['return', '', { code: 'field-missing', field: 'missing' }],
  ['withdraw', '', { code: 'field-missing', field: 'reason' }],
  ['return', 'x'.repeat(taskLimits.reason + 1), { code: 'field-too-long', field: 'missing' }],
  ['withdraw', 'x'.repeat(taskLimits.reason), null],
] as const)('%#: %s needs words of a fair length where the customer reads them', (act, words, problem) => {
  const found = checkWords(act, words);
  if (problem) expect(found).toMatchObject(problem);
  else expect(found).toBeNull();
});

it('asks for the names of everybody it shows', () => {
  const task = teamTask('a', {
    owner: { kind: 'person', accountId: 'anna' },
    completion: { by: 'carla', at: '2026-11-21T00:00:00Z', comment: '' },
    withdrawal: { by: 'dan', reason: '' },
  });
  expect(new Set(peopleIn(panel([task])))).toEqual(new Set(['anna', 'ben', 'carla', 'dan', 'pm']));
});
