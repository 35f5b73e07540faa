import { describe, expect, it } from 'vitest';
import { standardCalendar } from '../../../src/core/calendar/standard';
import { nextCheckOf } from '../../../src/core/task/due';
import { dueEvent, recheckAt } from '../../../src/core/task/due-event';
import { evolve } from '../../../src/core/task/evolve';
import type { Task } from '../../../src/core/task/task';
import { sofia } from '../digest/given';

const calendar = standardCalendar('America/New_York');
const attribution = { actor: 'app', at: '2026-11-23T12:00:00.000Z' };
const at = '2026-11-20T12:00:00.000Z';

const taskWith = (changes: Partial<Task>): Task =>
  evolve(undefined, {
    actor: 'team-manager',
    at,
    what: 'task-given',
    task: {
      id: 't1',
      engagementId: 'e1',
      projectId: '10000',
      subject: { kind: 'issue', issueId: '30001' },
      title: 'Send the price list',
      instructions: '',
      type: 'information',
      due: null,
      effort: null,
      evidenceRule: { kind: 'none' },
      links: [],
      isUrgent: false,
      owner: { kind: 'person', accountId: sofia },
      contact: 'team-manager',
      activation: { kind: 'now' },
      ...changes,
    },
  });

const overdue = taskWith({ due: '2026-11-23' });
const byDate = taskWith({ activation: { kind: 'date', day: '2026-11-24' } });
const byIssues = taskWith({ activation: { kind: 'issues', issueIds: ['30002'] } });

describe('a task is next looked at', () => {
  it.each([
    ['when its due day is over for the customer', overdue, '2026-11-24T05:00:00.000Z'],
    ['when the day of its activation begins for the customer', byDate, '2026-11-24T05:00:00.000Z'],
    [
      'when it is no longer quiet, if it is to be told at once',
      { ...byDate, isUrgent: true },
      '2026-11-24T13:00:00.000Z',
    ],
    ['soon, if it waits for issues: they may be done already', byIssues, at],
    ['never, without a due day', taskWith({}), null],
    ['never, once it is noted as overdue', { ...overdue, isNotedOverdue: true }, null],
    [
      'never, once it is the team’s turn',
      evolve(overdue, { ...attribution, what: 'task-declined', reason: 'No' }),
      null,
    ],
  ])('%s', (_when, task, expected) => {
    expect(nextCheckOf(task, calendar)).toBe(expected);
  });
  it('again and again while it waits for issues, but less and less often', () => {
    const after = (hours: number) =>
      (Date.parse(recheckAt(byIssues, Date.parse(at) + hours * 3_600_000)) - Date.parse(at)) / 3_600_000 - hours;
    expect([0, 5, 50, 1000].map(after)).toEqual([1, 1, 5, 24]);
  });
});

describe('by itself', () => {
  const eventOf = (task: Task, now: string, areDone = false) =>
    dueEvent(task, calendar, Date.parse(now), areDone, attribution)?.what;
  it.each([
    ['a task becomes overdue', overdue, 'task-overdue'],
    ['a task begins', byDate, 'task-activated'],
  ])('%s at its time and not before', (_what, task, event) => {
    expect(eventOf(task, '2026-11-24T04:59:59.999Z')).toBeUndefined();
    expect(eventOf(task, '2026-11-24T05:00:00.000Z')).toBe(event);
  });
  it('a task begins when what it waits for is done', () => {
    expect(eventOf(byIssues, '2026-11-24T05:00:00.000Z')).toBeUndefined();
    expect(eventOf(byIssues, '2026-11-24T05:00:00.000Z', true)).toBe('task-activated');
  });
  it('nothing happens twice', () => {
    const event = dueEvent(overdue, calendar, Date.parse('2026-12-01'), false, attribution);
    const noted = event && evolve(overdue, event);
    expect(noted?.isNotedOverdue).toBe(true);
    expect(noted && eventOf(noted, '2026-12-02T00:00:00.000Z')).toBeUndefined();
  });
});
