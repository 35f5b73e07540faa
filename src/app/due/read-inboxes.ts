import { noneClosed } from '../../core/ask/closed';
import { emptyInbox, personInbox, sideInbox } from '../../core/ask/inbox';
import type { Reading } from '../../core/digest/compose';
import type { Engagement } from '../../core/engagement/engagement';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports';
import { retrying } from '../retry';

/** The inboxes of an engagement: of each of its customers, and of the customer's side. */
export async function readInboxes(ports: Ports, { id, customers }: Engagement): Promise<Reading[]> {
  const readers = [...customers.map(({ accountId }) => accountId), null];
  const inboxOf = (reader: string | null) => (reader === null ? sideInbox(id) : personInbox(id, reader));
  const { inbox, closed } = await retrying(ports, () =>
    loadGroups(ports, { inbox: readers.map(inboxOf), closed: readers.map(inboxOf) }),
  );
  return readers.map((to) => {
    const { asks, outcomes = [] } = inbox.get(inboxOf(to)) ?? emptyInbox;
    return { to, asks: [...asks, ...(closed.get(inboxOf(to)) ?? noneClosed).entries], outcomes };
  });
}
