import type { PortalEngagement } from '../../../src/contract/calls/portal';
import type { PortalRaidEntry } from '../../../src/contract/raid';

/** The engagement with what its reader has just raised. An entry that was raised twice over a lost reply is one entry. */
export function withRaised(engagement: PortalEngagement, entry: PortalRaidEntry): PortalEngagement {
  const others = engagement.raised.filter(({ id }) => id !== entry.id);
  const isNew = others.length === engagement.raised.length;
  return { ...engagement, raised: [entry, ...others], raisedCount: engagement.raisedCount + (isNew ? 1 : 0) };
}
