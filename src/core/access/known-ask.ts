import type { Engagement } from '../engagement/engagement';
import { type AskParties, mayAllKnow } from './customer';
import type { ProvedCustomer } from './proved-customer';

/**
 * Proof that a proved customer may know what a colleague was asked, because the engagement lets colleagues see each other's
 * items. As a `ColleagueInbox` does, it shows what a message to all may name, and no more.
 */
export class KnownAsk {
  readonly #id: string;

  private constructor(id: string) {
    this.#id = id;
  }

  /** @returns undefined where it is not theirs to know */
  static of(customer: ProvedCustomer, engagement: Engagement, ask: AskParties): KnownAsk | undefined {
    customer.assertOf({ engagementId: engagement.id });
    customer.assertOf(ask);
    return ask.isAsked && mayAllKnow(engagement, ask.askedOf) ? new KnownAsk(ask.id) : undefined;
  }

  /** @throws for anything else that is asked */
  assertIs(item: { readonly id: string }): void {
    if (item.id !== this.#id) throw new Error('A proof for one thing that is asked does not show another');
  }
}
