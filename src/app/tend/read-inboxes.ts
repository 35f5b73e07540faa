import type { Engagement } from '../../core/engagement/engagement';
import { closedFor, noneClosed } from '../../core/inbox/closed';
import { emptyInbox, personInbox, sideInbox } from '../../core/inbox/inbox';
import { partFor } from '../../core/inbox/order';
import type { Reading } from '../../core/reminder/digest';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports';
import { retrying } from '../retry';

/** What is in the inboxes of an engagement's customers, and in that of their side as a whole, for this engagement. */
export async function readInboxes(ports: Ports, { id, customers }: Engagement): Promise<Reading[]> {
  const readers = [...customers.map(({ accountId }) => accountId), null];
  const inboxOf = (reader: string | null) => (reader === null ? sideInbox(id) : personInbox(reader));
  const { inbox, closed } = await retrying(ports, () =>
    loadGroups(ports, { inbox: readers.map(inboxOf), closed: readers.map(inboxOf) }),
  );
  return readers.map((to) => {
    const found = inbox.get(inboxOf(to)) ?? emptyInbox;
    const { open } = partFor(found, id);
    const gates = (found.gates ?? []).filter(({ engagementId }) => engagementId === id);
    return { to, open, gates, closed: closedFor(closed.get(inboxOf(to)) ?? noneClosed, id) };
  });
}
