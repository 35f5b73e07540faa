import type { PortalGate } from '../../../../src/contract/gate/portal-gate';

/** The reply to a command names nobody: the names are those that the screen had before. */
export const withKnownNames = (updated: PortalGate, shown: PortalGate): PortalGate => ({
  ...updated,
  onBehalfOf: updated.signsFor === shown.signsFor ? shown.onBehalfOf : updated.onBehalfOf,
});
