import type { CheckpointState } from '../../../../src/contract/survey/checkpoint';

/** What waits for somebody comes first. */
export const stateOrder: readonly [CheckpointState, ...CheckpointState[]] = [
  'open',
  'opening',
  'closing',
  'planned',
  'closed',
  'cancelled',
];
