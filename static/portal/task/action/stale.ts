import type { RefusalCode } from '../../../../src/contract/result';

/** Refusals that mean the task no longer is what the screen shows. */
export const isStale = (code: RefusalCode): boolean => stale.includes(code);
const stale: readonly RefusalCode[] = [
  'changed-meanwhile',
  'task-withdrawn',
  'task-declined',
  'task-taken',
  'task-already-completed',
  'task-not-open',
  'unchanged',
  'undo-too-late',
  'already-stuck',
  'not-stuck',
  'not-found',
];
