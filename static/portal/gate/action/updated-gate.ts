import type { PortalGate } from '../../../../src/contract/gate/portal-gate';
import type { RefusalCode } from '../../../../src/contract/result';

/** The reply to a command names nobody: the names are those that the screen had before. */
export const withNamesOf = (updated: PortalGate, shown: PortalGate): PortalGate => ({
  ...updated,
  onBehalfOf: updated.signsFor === shown.signsFor ? shown.onBehalfOf : updated.onBehalfOf,
});
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
