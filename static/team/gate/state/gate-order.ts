import type { GateStateName } from '../../../../src/contract/gate-state';
import type { TeamGate } from '../../../../src/contract/team-gate';
import type { States } from '../../list/places';

/** In lists: what waits for somebody comes first, and what is over last. */
export const stateOrder: States<GateStateName> = [
  'open',
  'rejected',
  'invalidated',
  'expired',
  'draft',
  'satisfied',
  'withdrawn',
];

const ranks: Readonly<Record<GateStateName, number>> = {
  rejected: 0,
  invalidated: 0,
  expired: 0,
  open: 1,
  draft: 2,
  satisfied: 3,
  withdrawn: 4,
};

/** What one glance must find first: what went wrong, what waits for the customer, the team's drafts, then the rest. */
export const inGateOrder = (gates: readonly TeamGate[]): TeamGate[] =>
  [...gates].sort((a, b) => {
    if (ranks[a.state] !== ranks[b.state]) return ranks[a.state] - ranks[b.state];
    if (a.isOverdue !== b.isOverdue) return a.isOverdue ? -1 : 1;
    // The latest first, so that what was done just now is at the top.
    if (a.since !== b.since) return a.since > b.since ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  });
