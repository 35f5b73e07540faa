import type { AccountId } from '../../contract/common';
import { type AskEntry, openlyOf } from '../ask/entry';
import { emptyInbox, type Inbox } from '../ask/inbox';
import { type Engagement, isCustomer } from '../engagement/engagement';
import { mayAllKnow } from './customer';
import type { ProvedCustomer } from './proved-customer';

/**
 * Proof that a proved customer may know what a colleague of theirs is asked, because the engagement lets colleagues see each
 * other's items. It shows what a message to all may name, and no more: to read an ask in full takes a `VisibleAsk`.
 */
export class ColleagueInbox {
  readonly #inbox: Inbox;

  private constructor(
    readonly colleague: AccountId,
    inbox: Inbox,
  ) {
    this.#inbox = inbox;
  }

  /** @throws for an entry that is not in this inbox */
  assertHolds(entry: AskEntry): void {
    if (!this.#inbox.asks.includes(entry)) throw new Error('A proof for one inbox does not show what is in another');
  }

  /** All that the colleague is asked. */
  get asks(): Inbox['asks'] {
    return this.#inbox.asks;
  }

  /** @param inbox the colleague's, as it is stored @returns undefined where it is not theirs to know */
  static of(
    customer: ProvedCustomer,
    engagement: Engagement,
    colleague: AccountId,
    inbox: Inbox | undefined,
  ): ColleagueInbox | undefined {
    customer.assertOf({ engagementId: engagement.id });
    const isOther = colleague !== customer.accountId && isCustomer(engagement, colleague);
    if (!isOther || !mayAllKnow(engagement, [colleague])) return undefined;
    const known = inbox ?? emptyInbox;
    return new ColleagueInbox(colleague, { ...known, asks: known.asks.flatMap((entry) => openlyOf(entry) ?? []) });
  }
}
