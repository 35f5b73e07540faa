import type { AccountId } from '../../../contract/common';
import { type AskEntry, isOpen } from '../../../core/ask/entry';
import { personInbox, sideInbox } from '../../../core/ask/inbox';
import type { Engagement } from '../../../core/engagement/engagement';
import { loadGroups } from '../../load-groups';
import type { Ports } from '../../ports';
import { retrying } from '../../retry';

/** The open asks in the inbox of one customer, of who was one, or of their side (`null`). */
export type OpenAsks = { readonly of: AccountId | null; readonly asks: readonly AskEntry[] };

/** All open asks of an engagement, also of those who can't take part, and what those left who were taken out of it. */
export async function openAsks(ports: Ports, { id, customers, former = [] }: Engagement): Promise<OpenAsks[]> {
  const holders = [null, ...customers.map(({ accountId }) => accountId), ...former];
  const inboxOf = (holder: AccountId | null) => (holder === null ? sideInbox(id) : personInbox(id, holder));
  const { inbox } = await retrying(ports, () => loadGroups(ports, { inbox: holders.map(inboxOf) }));
  return holders.map((of) => ({ of, asks: (inbox.get(inboxOf(of))?.asks ?? []).filter(isOpen) }));
}
