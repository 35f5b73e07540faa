import type { CheckpointState } from '../../../../src/contract/survey/checkpoint';

/** The order of states: those that wait for somebody come first. */
export const stateOrder: readonly [CheckpointState, ...CheckpointState[]] = [
  'open',
  'opening',
  'closing',
  'planned',
  'closed',
  'cancelled',
];
