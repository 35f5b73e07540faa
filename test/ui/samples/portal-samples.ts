import type { PortalEngagement } from '../../../src/contract/calls/portal';
import type { PortalGate } from '../../../src/contract/gate/portal-gate';
import type { AcceptanceCriterion } from '../../../src/contract/gate/terms';
import type { PortalTask, PortalTaskDetails } from '../../../src/contract/task/task';

export const details = (changes: Partial<PortalTaskDetails> = {}): PortalTaskDetails => ({
  instructions: '',
  evidenceRule: { kind: 'none' },
  links: [],
  isAcceptedByYou: false,
  proposal: null,
  refusedDate: null,
  stuck: null,
  teamWords: null,
  completion: null,
  missing: null,
  declineReason: null,
  withdrawalReason: null,
  undoUntil: null,
  contact: 'Petra',
  revision: 1,
  ...changes,
});

/** The turn, which every ask has, follows from what its kind says of it. */
const turnOf = ({ state, awaits }: Pick<PortalTask, 'state' | 'awaits'>): PortalTask['turn'] => {
  if (state === 'confirmed' || state === 'withdrawn') return 'nobody';
  return state === 'open' && awaits === null ? 'customer' : 'team';
};

/** On a Sunday. */
export function portalTask(id: string, changes: Partial<PortalTask> = {}): PortalTask {
  const { state = 'open', awaits = null, owner = 'you', type = 'information' } = changes;
  return {
    kind: 'task',
    id,
    engagementId: 'e1',
    engagementName: 'Harbour portal',
    requestKey: 'CARE-1',
    title: `Task ${id}`,
    details: details(),
    type,
    due: null,
    effort: null,
    isUrgent: false,
    isOverdue: false,
    isPressing: false,
    state,
    turn: turnOf({ state, awaits }),
    isDone: state !== 'open',
    credit: owner !== 'you' || state === 'withdrawn' ? null : state === 'confirmed' ? 'done' : 'to-do',
    isForOther: owner === 'colleague',
    weight: 5,
    since: '2026-11-20T09:00:00Z',
    owner,
    ownerName: null,
    awaits,
    isReturned: false,
    isAskedAgain: false,
    today: '2026-11-22',
    ...changes,
  };
}

export const portalEngagement = (changes: Partial<PortalEngagement> = {}): PortalEngagement => ({
  engagementId: 'e1',
  engagementName: 'Harbour portal',
  requestKey: 'CARE-1',
  seesColleagues: false,
  deputies: { own: null, proposed: null, declined: null, standsInFor: [] },
  asks: [],
  recent: [],
  week: { minutes: 0, unestimated: 0 },
  progress: { done: 0, all: 0 },
  raised: [],
  raisedCount: 0,
  contacts: [],
  ...changes,
});

/** A criterion that has to be met. */
export const must = (text: string): AcceptanceCriterion => ({ text, priority: 'must' });

/** A gate that waits for the reader's signature in its first round. */
export function portalGate(id: string, changes: Partial<PortalGate> = {}): PortalGate {
  const { state = 'sign', onBehalfOf = null } = changes;
  const isOpen = state === 'sign' || state === 'later' || state === 'waiting';
  return {
    kind: 'gate',
    id,
    engagementId: 'e1',
    engagementName: 'Harbour portal',
    requestKey: 'CARE-1',
    title: `Gate ${id}`,
    meaning: 'acceptance',
    due: null,
    isUrgent: false,
    isOverdue: false,
    state,
    turn: state === 'sign' ? 'customer' : isOpen ? 'colleagues' : 'nobody',
    isDone: !isOpen,
    credit: onBehalfOf !== null ? null : state === 'waiting' || state === 'satisfied' ? 'done' : 'to-do',
    isForOther: onBehalfOf !== null,
    weight: 5,
    how: null,
    isConcession: false,
    openConditions: null,
    isUnsigned: false,
    isOverridden: false,
    mayStillSign: false,
    since: '2026-11-20T09:00:00Z',
    sinceOn: '2026-11-20',
    round: 1,
    onBehalfOf,
    deemedAfter: null,
    halt: null,
    today: '2026-11-22',
    content: {
      gateId: id,
      subject: { kind: 'issue', issueId: '10001' },
      title: `Gate ${id}`,
      meaning: 'acceptance',
      statement: 'We accept the berth plan.',
      deliverable: { name: 'Berth plan', version: '1.0', links: [] },
      criteria: [must('Loads in a second'), { text: 'Prints well', priority: 'should' }],
      fields: [],
    },
    hash: '0123456789abcdef'.repeat(4),
    rule: { kind: 'all' },
    order: 'parallel',
    changes: [],
    earlier: [null, null],
    signatories: [
      { name: 'Anna', isYou: true, isRequired: true, step: 1, outcome: null, signedBy: null, deputy: null },
      { name: 'Bert', isYou: false, isRequired: false, step: 1, outcome: null, signedBy: null, deputy: null },
    ],
    own: null,
    ownBy: null,
    others: [],
    mayWithdraw: false,
    signsFor: null,
    override: null,
    withdrawalReason: null,
    shownAt: '2026-11-23T09:00:00.000Z',
    ownName: 'Anna',
    contact: 'Petra',
    timeZone: 'Europe/Berlin',
    revision: 2,
    ...changes,
  };
}
