import { standardCalendar } from '../../../src/core/calendar/standard';
import type { Engagement } from '../../../src/core/engagement/engagement';
import type { TaskDetail, TaskEntry } from '../../../src/core/task/task-entry';
import { weightOfType } from '../../../src/core/task/weight';

export const sofia = 'customer-sofia';
export const uwe = 'customer-uwe';

/** A Monday. */
export const monday = '2026-11-23';

export const engagementWith = (changes: Partial<Engagement> = {}): Engagement => ({
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
  reminders: { at: 9 * 60, before: [3, 1], onDue: true, afterEvery: 2, afterAtMost: 3 },
  ladder: { nudge: 3, visible: 5, sponsor: 8, pause: 12 },
  colleaguesSee: true,
  customers: [
    { accountId: sofia, kind: 'external', roles: ['sponsor'], isPrimary: true },
    { accountId: uwe, kind: 'external', roles: ['user'], isPrimary: false },
  ],
  contacts: [],
  digest: { day: null, toldUntil: '2026-11-20T08:00:00.000Z', nextAt: null },
  createdBy: 'project-admin',
  createdAt: '2026-11-20T08:00:00.000Z',
  history: { length: 1, hash: 'abc' },
  ...changes,
});

/** A task's entry without its structure: what tests change by name. */
export type FlatEntry = Pick<TaskEntry, 'id' | 'title' | 'due' | 'since' | 'isUrgent' | 'round'> & TaskDetail;

export const flatWith = (changes: Partial<FlatEntry> = {}): FlatEntry => ({
  id: 't00000000000000000000001',
  title: 'Send the price list',
  due: null,
  since: '2026-11-20T12:00:00.000Z',
  type: 'information',
  ...changes,
});

/** The entry as an inbox has it. */
export function entryOf({ id, title, due, since, isUrgent, round, ...detail }: FlatEntry): TaskEntry {
  const isClosed = detail.state === 'confirmed' || detail.state === 'withdrawn';
  return {
    kind: 'task',
    id,
    engagementId: 'e00000000000000000000001',
    ...(isClosed ? {} : { on: { issueId: '30001' } }),
    title,
    due,
    since,
    turn: isClosed ? 'nobody' : detail.state || detail.awaits ? 'team' : 'customer',
    ...(isUrgent ? { isUrgent } : {}),
    weight: weightOfType(detail.type),
    ...(round === undefined ? {} : { round }),
    detail,
  };
}

export const entryWith = (changes: Partial<FlatEntry> = {}): TaskEntry => entryOf(flatWith(changes));

/** Noon in UTC. */
export const noon = (day: string) => `${day}T12:00:00.000Z`;
