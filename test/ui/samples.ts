import type { EngagementSummary } from '../../src/contract/engagement';
import type { PortalTask, TeamTask } from '../../src/contract/task';

export const engagement = (changes: Partial<EngagementSummary> = {}): EngagementSummary => ({
  id: 'e1',
  name: 'Harbour portal',
  status: 'active',
  requestKey: 'CARE-1',
  problem: null,
  troubles: [],
  serviceDeskId: '1',
  requestTypeId: '2',
  timeZone: 'Europe/Berlin',
  language: 'en-US',
  customers: [
    { accountId: 'ben', kind: 'external', roles: ['user'], isPrimary: false },
    { accountId: 'anna', kind: 'external', roles: ['sponsor'], isPrimary: true },
  ],
  createdAt: '2026-11-01T09:00:00Z',
  today: '2026-11-22',
  ...changes,
});

export const teamTask = (id: string, changes: Partial<TeamTask> = {}): TeamTask => ({
  id,
  engagementId: 'e1',
  title: `Task ${id}`,
  instructions: '',
  owner: { kind: 'side' },
  due: null,
  state: 'open',
  isOverdue: false,
  since: '2026-11-20T09:00:00Z',
  round: 1,
  givenBy: 'pm',
  givenAt: '2026-11-20T09:00:00Z',
  completion: null,
  missing: null,
  withdrawal: null,
  seen: 1,
  ...changes,
});

export const portalTask = (id: string, changes: Partial<PortalTask> = {}): PortalTask => ({
  id,
  engagementId: 'e1',
  engagementName: 'Harbour portal',
  requestKey: 'CARE-1',
  title: `Task ${id}`,
  instructions: '',
  due: null,
  isOverdue: false,
  state: 'open',
  since: '2026-11-20T09:00:00Z',
  owner: 'you',
  completion: null,
  missing: null,
  withdrawalReason: null,
  contact: 'Petra',
  seen: 1,
  today: '2026-11-22',
  ...changes,
});
