import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/contract/answer';
import { complete, confirm, type Decision, give, sendBack, withdraw } from '../../../src/core/task/decide';
import type { TaskEvent } from '../../../src/core/task/event';
import type { Task } from '../../../src/core/task/task';
import * as g from './given';

const wanted = {
  id: 't1',
  issueId: '30001',
  title: 'Send the price list',
  instructions: 'As a spreadsheet, please.',
  owner: { kind: 'person' as const, accountId: g.customer },
  due: '2026-11-30',
};
const byPm = { actor: g.pm, at: g.at };

describe('giving a task', () => {
  const giving = (changes: Partial<typeof wanted> | { due: null } = {}, engagement = g.engagement) =>
    give(engagement, { ...wanted, ...changes } as typeof wanted, g.today, byPm);

  it('is an event that holds all the customer will read', () => {
    expect(giving()).toMatchObject({ ok: true, value: { what: 'task-given', actor: g.pm, task: wanted } });
  });
  it('can do without a due date, and be due today', () => {
    expect(giving({ due: null }).ok).toBe(true);
    expect(giving({ due: g.today }).ok).toBe(true);
  });
  it.each([
    ['yesterday', { due: '2026-11-22' }, 'date-in-past'],
    ['in three years', { due: '2029-11-23' }, 'date-too-far'],
    [
      'to somebody who is not a stakeholder',
      { owner: { kind: 'person', accountId: 'stranger' } },
      'stakeholder-unknown',
    ],
  ])('%s is refused', (_, changes, code) => {
    expect(giving(changes as Partial<typeof wanted>)).toMatchObject({ ok: false, error: { code } });
  });
  it('waits for the engagement request', () => {
    const refused = giving({}, { ...g.engagement, status: 'opening', request: null });
    expect(refused).toMatchObject({ ok: false, error: { code: 'engagement-not-ready' } });
  });
});

type Row = [state: string, events: TaskEvent[], complete: string, confirm: string, sendBack: string, withdraw: string];
const rows: Row[] = [
  ['open', [g.given()], 'task-completed', 'task-not-completed', 'task-not-completed', 'task-withdrawn'],
  ['completed', [g.given(), g.completed], 'already', 'task-confirmed', 'task-returned', 'task-withdrawn'],
  [
    'returned',
    [g.given(), g.completed, g.returned],
    'task-completed',
    'task-not-completed',
    'task-not-completed',
    'task-withdrawn',
  ],
  ['confirmed', [g.given(), g.completed, g.confirmed], 'already', 'already', 'task-not-completed', 'task-not-open'],
  ['withdrawn', [g.given(), g.withdrawn], 'task-withdrawn', 'task-not-completed', 'task-not-completed', 'already'],
];
const outcome = (answer: Answer<Decision>) =>
  answer.ok ? (answer.value === 'already' ? 'already' : answer.value.what) : answer.error.code;

describe('what can be done with a task, by its state', () => {
  it.each(rows)('%s', (_, events, onComplete, onConfirm, onSendBack, onWithdraw) => {
    const task = g.taskAfter(...events);
    const seen = task.history.length;
    const byCustomer = { actor: g.customer, at: g.at };
    expect(outcome(complete(task, { seen, comment: 'Attached.' }, byCustomer))).toBe(onComplete);
    expect(outcome(confirm(task, { seen }, byPm))).toBe(onConfirm);
    expect(outcome(sendBack(task, { seen, missing: 'More' }, byPm))).toBe(onSendBack);
    expect(outcome(withdraw(task, { seen, reason: 'No longer needed' }, byPm))).toBe(onWithdraw);
  });
});

describe('what has changed since it was looked at', () => {
  const task = g.taskAfter(g.given(), g.completed, g.returned, g.completed);
  it.each<[string, (task: Task, seen: number) => Answer<Decision>]>([
    ['confirmed', (t, seen) => confirm(t, { seen }, byPm)],
    ['returned', (t, seen) => sendBack(t, { seen, missing: 'Something else' }, byPm)],
    ['withdrawn', (t, seen) => withdraw(t, { seen, reason: 'Enough' }, byPm)],
  ])('can not be %s', (_, rule) => {
    expect(outcome(rule(task, 2))).toBe('changed-meanwhile');
  });
  it('can not be completed', () => {
    const reopened = g.taskAfter(g.given(), g.completed, g.returned);
    expect(outcome(complete(reopened, { seen: 1, comment: '' }, { actor: g.customer, at: g.at }))).toBe(
      'changed-meanwhile',
    );
  });
});

describe('the same command again', () => {
  it('succeeds for who returned it, and is refused to a colleague with other words', () => {
    const task = g.taskAfter(g.given(), g.completed, g.returned);
    expect(outcome(sendBack(task, { seen: 2, missing: 'The 2027 prices' }, byPm))).toBe('already');
    const byColleague = { actor: g.colleague, at: g.at };
    expect(outcome(sendBack(task, { seen: 2, missing: 'Prices' }, byColleague))).toBe('changed-meanwhile');
  });
  it('with other words is not the same: it is refused, and nothing is dropped unsaid', () => {
    const done = g.taskAfter(g.given(), g.completed);
    expect(outcome(complete(done, { seen: 1, comment: 'Something else' }, { actor: g.customer, at: g.at }))).toBe(
      'changed-meanwhile',
    );
    const gone = g.taskAfter(g.given(), g.withdrawn);
    expect(outcome(withdraw(gone, { seen: 1, reason: 'Something else' }, byPm))).toBe('changed-meanwhile');
  });
  it('tells a customer that their colleague was quicker', () => {
    const task = g.taskAfter(g.given({ owner: { kind: 'side' } }), g.completed);
    const byOther = { actor: g.otherCustomer, at: g.at };
    expect(outcome(complete(task, { seen: 1, comment: '' }, byOther))).toBe('task-already-completed');
  });
});
