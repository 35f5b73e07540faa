import type { ChainedEvent } from '../audit/event';
import type { ProvedCustomer } from './proved-customer';

/**
 * Proof that a proved customer did what an event tells. Their own words stay theirs to see, whoever has the item now; the
 * proof shows nothing else of the item.
 */
export class OwnWords {
  readonly #hash: string;

  private constructor({ hash }: ChainedEvent) {
    this.#hash = hash;
  }

  /** @param item the one to which the event happened */
  static of(
    customer: ProvedCustomer,
    item: { readonly id: string; readonly engagementId: string },
    event: ChainedEvent,
  ): OwnWords | undefined {
    customer.assertOf(item);
    if (event.itemId !== item.id) throw new Error('An event of one item says nothing of another');
    return event.actor === customer.accountId ? new OwnWords(event) : undefined;
  }

  /** @throws for another event */
  assertIs(event: ChainedEvent): void {
    if (event.hash !== this.#hash) throw new Error('A proof for the words of one event does not show another');
  }
}
