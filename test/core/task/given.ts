import type { Engagement } from '../../../src/core/engagement/engagement';
import type { TaskEvent } from '../../../src/core/task/event';
import { evolve } from '../../../src/core/task/evolve';
import type { Task } from '../../../src/core/task/task';

export const pm = 'team-manager';
export const colleague = 'team-colleague';
export const customer = 'customer-one';
export const otherCustomer = 'customer-two';
export const today = '2026-11-23';
export const at = '2026-11-23T09:00:00.000Z';

export const engagement: Engagement = {
  id: 'e00000000000000000000001',
  projectId: '10000',
  name: 'Northwind',
  status: 'active',
  problem: null,
  request: { id: '20001', key: 'CARE-1' },
  reference: 'CS00000001',
  troubles: [],
  serviceDeskId: '1',
  requestTypeId: '11',
  timeZone: 'Europe/Berlin',
  language: 'en-US',
  customers: [
    { accountId: customer, kind: 'external', roles: ['sponsor'], isPrimary: true },
    { accountId: otherCustomer, kind: 'external', roles: ['user'], isPrimary: false },
  ],
  createdBy: 'project-admin',
  createdAt: at,
  history: { length: 1, hash: 'abc' },
};

/** The task that a run of events leads to, its history as long as the run. */
export function taskAfter(...events: TaskEvent[]): Task {
  let task: Task | undefined;
  for (const [index, event] of events.entries()) {
    task = { ...evolve(task, event), history: { length: index + 1, hash: `hash-${index + 1}` } };
  }
  if (!task) throw new Error('A task begins with task-given');
  return task;
}

export const given = (overrides: Partial<Task> = {}): TaskEvent => ({
  what: 'task-given',
  actor: pm,
  at,
  task: {
    id: 't00000000000000000000001',
    engagementId: engagement.id,
    projectId: engagement.projectId,
    issueId: '30001',
    title: 'Send the price list',
    instructions: 'As a spreadsheet, please.',
    owner: { kind: 'person', accountId: customer },
    due: '2026-11-30',
    ...overrides,
  },
});
export const completed: TaskEvent = { what: 'task-completed', actor: customer, at, comment: 'Attached.' };
export const confirmed: TaskEvent = { what: 'task-confirmed', actor: pm, at };
export const returned: TaskEvent = { what: 'task-returned', actor: pm, at, missing: 'The 2027 prices' };
export const withdrawn: TaskEvent = { what: 'task-withdrawn', actor: pm, at, reason: 'No longer needed' };
