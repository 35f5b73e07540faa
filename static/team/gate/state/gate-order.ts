import type { GateStateName } from '../../../../src/contract/gate/state';
import type { States } from '../../list/cursor';

/** In lists: what waits for somebody comes first, and what is over last. */
export const gateStateOrder: States<GateStateName> = [
  'open',
  'rejected',
  'invalidated',
  'expired',
  'draft',
  'satisfied',
  'withdrawn',
];
