import { noneClosed } from '../../core/ask/closed';
import { emptyInbox, personInbox, sideInbox } from '../../core/ask/inbox';
import type { Reading } from '../../core/digest/compose';
import { absentFrom, type Engagement } from '../../core/engagement/engagement';
import { targetsWaitingFor } from '../../core/kinds/target-news';
import { loadGroups } from '../load-groups';
import type { BackgroundPorts } from '../ports/ports';
import { retrying } from '../retry';

/**
 * The inboxes of an engagement: of each of its customers who can take part, and of the customer's side. Whoever can't is
 * told nothing, and presses nobody: what waits for them is the team's to give to others.
 */
export async function readInboxes(ports: BackgroundPorts, engagement: Engagement): Promise<Reading[]> {
  const { id, customers } = engagement;
  const absent = new Set(absentFrom(engagement).map(({ accountId }) => accountId));
  const present = customers.map(({ accountId }) => accountId).filter((accountId) => !absent.has(accountId));
  const readers = [...present, null];
  const inboxOf = (reader: string | null) => (reader === null ? sideInbox(id) : personInbox(id, reader));
  const { inbox, closed, measures } = await retrying(ports, () =>
    loadGroups(ports.sparing, { inbox: readers.map(inboxOf), closed: readers.map(inboxOf), measures: [id] }),
  );
  return readers.map((to) => {
    const { asks, outcomes = [] } = inbox.get(inboxOf(to)) ?? emptyInbox;
    const targetsSince = to === null ? [] : targetsWaitingFor(engagement, measures.get(id), to);
    return { to, asks: [...asks, ...(closed.get(inboxOf(to)) ?? noneClosed).entries], outcomes, targetsSince };
  });
}
