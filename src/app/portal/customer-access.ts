import type { Answer } from '../../contract/answer';
import { accept, refuse } from '../../core/answer';
import { type Engagement, isCustomer } from '../../core/engagement/engagement';
import type { Caller } from '../caller';
import type { Ports } from '../ports';

/**
 * Proves a customer: they are a stakeholder of the engagement, and JSM lets them read its request as themselves.
 * Being either alone is not enough.
 */
export async function proveCustomer(ports: Ports, caller: Caller, engagement: Engagement): Promise<Answer<true>> {
  if (!isCustomer(engagement, caller.accountId) || !engagement.request) return refuse('not-found');
  return (await ports.asUser.request(engagement.request.id)) ? accept(true) : refuse('not-found');
}
