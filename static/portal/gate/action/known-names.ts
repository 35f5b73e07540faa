import type { PortalGate } from '../../../../src/contract/gate/portal-gate';

/** The reply to a command names nobody: the names are those that the screen had before. */
export const withKnownNames = (updated: PortalGate, shown: PortalGate): PortalGate => ({
  ...updated,
  onBehalfOf: updated.signsFor === shown.signsFor ? updated.onBehalfOf || shown.onBehalfOf : updated.onBehalfOf,
  others: updated.others.map((line, at) => ({
    ...line,
    onBehalfOf: line.onBehalfOf || (shown.others[at]?.onBehalfOf ?? line.onBehalfOf),
  })),
});
