import type { PortalKind } from '../portal-kind';
import { gateLine } from './gate-line';

/** Gates in the portal: by inboxes alone, until one is opened. */
export const portalGates: PortalKind<'gate'> = {
  line: (from, entry, engagement, now) => {
    const principal = typeof from.holder === 'object' ? from.holder.colleague : null;
    const line = gateLine(from, entry, engagement, principal !== null, now);
    return {
      ...line,
      people: principal === null ? [] : [principal],
      named: (nameOf) => ({ ...line, onBehalfOf: principal === null ? null : (nameOf(principal) ?? '') }),
    };
  },
};
