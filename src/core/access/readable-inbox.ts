import type { IsoDate } from '../../contract/common';
import type { PortalProgress } from '../../contract/portal-ask';
import { type ClosedAsks, noneClosed } from '../ask/closed';
import type { AskEntry } from '../ask/entry';
import { emptyInbox, type Inbox } from '../ask/inbox';
import { progressOf } from '../ask/progress';
import type { Engagement } from '../engagement/engagement';
import { type AskHolder, readableBy } from './inbox';
import type { ProvedCustomer } from './proved-customer';

/** Inboxes as storage holds them, by their ids. */
export type InboxRecords = {
  readonly inbox: ReadonlyMap<string, Inbox>;
  readonly closed: ReadonlyMap<string, ClosedAsks>;
};

/** Proof that a proved customer may see what is in one inbox. Without it no entry can be shown in a list. */
export class ReadableInbox {
  readonly #entries: ReadonlySet<AskEntry>;

  private constructor(
    readonly customer: ProvedCustomer,
    readonly holder: AskHolder,
    readonly inbox: Inbox,
    /** The asks that were closed last, newest first. */
    readonly closed: readonly AskEntry[],
    /** Of its holder. */
    readonly progress: PortalProgress,
  ) {
    this.#entries = new Set([...inbox.asks, ...closed]);
  }

  /** @param today in the customer's time zone @returns undefined for an inbox that is not theirs to read */
  static of(
    customer: ProvedCustomer,
    engagement: Engagement,
    inboxId: string,
    records: InboxRecords,
    today: IsoDate,
  ): ReadableInbox | undefined {
    customer.assertOf({ engagementId: engagement.id });
    const holder = readableBy(engagement, customer.accountId, today).get(inboxId);
    if (holder === undefined) return undefined;
    const inbox = records.inbox.get(inboxId) ?? emptyInbox;
    const closed = records.closed.get(inboxId) ?? noneClosed;
    return new ReadableInbox(customer, holder, inbox, closed.entries, progressOf(inbox, closed));
  }

  /** @throws for an entry that is not in this inbox */
  assertHolds(entry: AskEntry): void {
    this.customer.assertOf(entry);
    if (!this.#entries.has(entry)) throw new Error('A proof for one inbox does not show what is in another');
  }
}
