import type { AccountId } from '../../contract/common';
import { type Engagement, isCustomer } from '../engagement/engagement';
import { ReadRequest } from './shown';

/**
 * Proof that somebody is a customer of an engagement: its record says so, and JSM lets them read its request as
 * themselves. Being either alone is not enough. It holds for that person and that engagement.
 */
export class ProvedCustomer {
  readonly #engagementId: string;

  private constructor(
    readonly accountId: AccountId,
    engagementId: string,
  ) {
    this.#engagementId = engagementId;
  }

  /** Proves whoever reads a request to be a customer of its engagement. @param request undefined where JSM refused it */
  static of(engagement: Engagement, request: ReadRequest | undefined): ProvedCustomer | undefined {
    if (request === undefined) return undefined;
    ReadRequest.assertReal(request);
    if (request.id !== engagement.request?.id) return undefined;
    const { reader } = request;
    return isCustomer(engagement, reader) ? new ProvedCustomer(reader, engagement.id) : undefined;
  }

  /** @throws for what belongs to another engagement */
  assertOf(item: { readonly engagementId: string }): void {
    if (item.engagementId !== this.#engagementId) throw new Error('A proof for one engagement does not show another');
  }
}
