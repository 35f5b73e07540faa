import { standardCalendar } from '../../../src/core/calendar/standard';
import type { Engagement } from '../../../src/core/engagement/engagement';
import type { GivenTask, TaskEvent } from '../../../src/core/task/event';
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
  language: 'en-US',
  calendar: standardCalendar('Europe/Berlin'),
  reminders: { at: 540, before: [3, 1], onDue: true, afterEvery: 2, afterAtMost: 5 },
  ladder: { nudge: 2, visible: 5, sponsor: 8, pause: 15 },
  colleaguesSee: true,
  customers: [
    { accountId: customer, kind: 'external', roles: ['sponsor'], isPrimary: true },
    { accountId: otherCustomer, kind: 'external', roles: ['user'], isPrimary: false },
  ],
  contacts: [],
  digest: { day: null, toldUntil: at, nextAt: null },
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

export const wanted: GivenTask = {
  id: 't00000000000000000000001',
  engagementId: engagement.id,
  projectId: engagement.projectId,
  subject: { kind: 'issue', issueId: '30001' },
  title: 'Send the price list',
  instructions: 'As a spreadsheet, please.',
  type: 'data-provision',
  owner: { kind: 'person', accountId: customer },
  due: '2026-11-30',
  effort: 30,
  evidenceRule: { kind: 'none' },
  links: [],
  isUrgent: false,
  activation: { kind: 'now' },
  contact: pm,
};

export const given = (overrides: Partial<GivenTask> = {}): TaskEvent => ({
  what: 'task-given',
  actor: pm,
  at,
  task: { ...wanted, ...overrides },
});

const byCustomer = { actor: customer, at };
const byPm = { actor: pm, at };
export const accepted: TaskEvent = { ...byCustomer, what: 'task-accepted' };
export const proposed: TaskEvent = {
  ...byCustomer,
  what: 'date-proposed',
  proposal: { date: '2026-12-04', reason: 'Stocktaking' },
};
export const stuck: TaskEvent = {
  ...byCustomer,
  what: 'task-stuck',
  reason: 'No access to the system',
  blockerOwner: pm,
  entryId: 'r1',
};
export const completed: TaskEvent = { ...byCustomer, what: 'task-completed', evidence: { comment: 'Attached.' } };
export const declined: TaskEvent = { ...byCustomer, what: 'task-declined', reason: 'Not ours' };
export const confirmed: TaskEvent = { ...byPm, what: 'task-confirmed' };
export const returned: TaskEvent = { ...byPm, what: 'task-returned', missing: 'The 2027 prices' };
export const withdrawn: TaskEvent = { ...byPm, what: 'task-withdrawn', reason: 'No longer needed' };
export const activated: TaskEvent = { actor: 'app', at, what: 'task-activated' };
