import type { RefusalCode } from '../../../../src/contract/result';

/** Refusals that mean the gate no longer is what the screen shows. */
export const isGateStale = (code: RefusalCode): boolean => stale.includes(code);
const stale: readonly RefusalCode[] = [
  'gate-content-changed',
  'gate-decided',
  'gate-withdrawn',
  'gate-not-open',
  'gate-out-of-turn',
  'gate-already-signed',
  'gate-locked',
  'changed-meanwhile',
  'not-found',
];
