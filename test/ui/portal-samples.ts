import type { PortalEngagement } from '../../src/contract/portal';
import type { PortalTask, PortalTaskDetails } from '../../src/contract/task';

export const details = (changes: Partial<PortalTaskDetails> = {}): PortalTaskDetails => ({
  instructions: '',
  evidence: { kind: 'none' },
  links: [],
  isAcceptedByYou: false,
  proposal: null,
  stuck: null,
  answer: null,
  completion: null,
  missing: null,
  declineReason: null,
  withdrawalReason: null,
  undoUntil: null,
  contact: 'Petra',
  seen: 1,
  ...changes,
});

/** On a Sunday. */
export const portalTask = (id: string, changes: Partial<PortalTask> = {}): PortalTask => ({
  id,
  engagementId: 'e1',
  engagementName: 'Harbour portal',
  requestKey: 'CARE-1',
  title: `Task ${id}`,
  details: details(),
  type: 'information',
  due: null,
  effort: null,
  isUrgent: false,
  isOverdue: false,
  isPressing: false,
  state: 'open',
  since: '2026-11-20T09:00:00Z',
  owner: 'you',
  ownerName: null,
  awaits: null,
  today: '2026-11-22',
  ...changes,
});

export const portalEngagement = (changes: Partial<PortalEngagement> = {}): PortalEngagement => ({
  engagementId: 'e1',
  engagementName: 'Harbour portal',
  requestKey: 'CARE-1',
  open: [],
  recent: [],
  week: { minutes: 0, unestimated: 0 },
  raised: [],
  contacts: [],
  ...changes,
});
