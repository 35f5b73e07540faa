import { describe, expect, it } from 'vitest';
import { inboxOf } from '../../../../src/core/ask/inbox';
import type { MessageNow } from '../../../../src/core/ask/told';
import type { TaskEvent } from '../../../../src/core/task/event';
import { placeOfTask } from '../../../../src/core/task/task-entry';
import { taskMessageNow } from '../../../../src/core/task/told/message-now';
import { taskMessage } from '../../../../src/core/task/told/message-of-event';
import type { TaskMessage } from '../../../../src/core/task/told/messages';
import * as g from '../given';

const title = 'Send the price list';
const urgent = g.given({ isUrgent: true });
const given: TaskMessage = { name: 'task-given', facts: { title: 'As it was named' } };
const now = (message: TaskMessage, at: string, ...events: Parameters<typeof g.taskAfter>): MessageNow | null =>
  taskMessageNow(g.taskAfter(urgent, ...events), { ...message, at });
const later = '2026-11-23T21:00:00.000Z';
const by = { actor: g.pm, at: later } as const;
const toOther = { ...by, what: 'task-reassigned', owner: { kind: 'person', accountId: g.otherCustomer } } as const;

describe('urgent news of a task, when it is sent', () => {
  it('is of the task as it is then', () => {
    expect(now(given, g.at)).toEqual({
      message: { name: 'task-given-due', facts: { title, due: '2026-11-30' } },
      to: [g.customer],
    });
  });
  it.each([
    ['completed', [g.completed]],
    ['returned, which has news of its own', [g.completed, { ...g.returned, at: later }]],
    ['asked about', [g.stuck]],
    ['withdrawn', [g.withdrawn]],
    ['given to somebody else', [toOther]],
  ])('is not that it is new once it is %s', (_, events) => {
    expect(now(given, g.at, ...events)).toBeNull();
  });
  it('is that it is new to its newest owner', () => {
    expect(now(given, later, toOther)?.to).toEqual([g.otherCustomer]);
  });
  it.each([
    ['what the customer sees', { title: 'Send both price lists' }, true],
    ['the team’s own reason alone', { urgentReason: 'The board asks' }, false],
  ])('is that it was changed, where %s was', (_, terms, isNews) => {
    const { id, engagementId, projectId, subject, owner, activation, contact, ...wanted } = g.wanted;
    const change: TaskEvent = { ...by, what: 'task-changed', terms: { ...wanted, isUrgent: true, ...terms } };
    const task = g.taskAfter(urgent, change);
    expect(taskMessage(task, change) !== null).toBe(isNews);
    expect(placeOfTask(task, inboxOf(task))).toMatchObject({ detail: isNews ? { newsAt: later } : {} });
    if (!isNews) expect(placeOfTask(task, inboxOf(task))).not.toHaveProperty('detail.newsAt');
  });
  it('is not that something is missing once that has been added', () => {
    const returned: TaskMessage = { name: 'task-returned', facts: { title, missing: 'As it was said' } };
    expect(now(returned, g.returned.at, g.completed, g.returned)?.message.facts).toEqual({
      title,
      missing: 'The 2027 prices',
    });
    expect(now(returned, g.returned.at, g.completed, g.returned, g.completed)).toBeNull();
  });
  it('is that a declined task is asked again, and not that something is missing', () => {
    const task = g.taskAfter(urgent, g.declined, g.returned);
    const message = taskMessage(task, g.returned);
    expect(message?.name).toBe('task-asked-again');
    expect(placeOfTask(task, inboxOf(task))).toMatchObject({ detail: { isAskedAgain: true } });
    const completedLater = g.taskAfter(urgent, g.declined, g.returned, g.completed, g.returned);
    expect(taskMessage(completedLater, g.returned)?.name).toBe('task-returned');
  });
  it('is nothing to do at once where it is not urgent any more: the next digest tells of the change', () => {
    const calm = g.taskAfter({ ...by, what: 'task-given', task: { ...g.wanted, isUrgent: false } });
    expect(taskMessageNow(calm, { ...given, at: later })).toBeNull();
  });
});
