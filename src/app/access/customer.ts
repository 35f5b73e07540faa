import type { AccountId } from '../../contract/common';
import type { Result } from '../../contract/result';
import { ProvedCustomer } from '../../core/access/customer';
import { type Engagement, isCustomer } from '../../core/engagement/engagement';
import { accept, refuse } from '../../core/result';
import type { Caller } from '../caller';
import type { Ports, RequestRef } from '../ports';

/** Proves a customer, asking JSM for the engagement's request as the caller. Who is no stakeholder costs no call. */
export async function proveCustomer(
  ports: Pick<Ports, 'asUser'>,
  { accountId }: Caller,
  engagement: Engagement,
): Promise<Result<ProvedCustomer>> {
  if (!isCustomer(engagement, accountId) || !engagement.request) return refuse('not-found');
  const proved = ProvedCustomer.of(engagement, accountId, await ports.asUser.request(engagement.request.id));
  return proved ? accept(proved) : refuse('not-found');
}

/**
 * The same, where JSM has been asked for the engagement's request already. @param request what it answered the person
 */
export const customerWhoReads = (
  engagement: Engagement,
  accountId: AccountId,
  request: RequestRef | undefined,
): ProvedCustomer | undefined => ProvedCustomer.of(engagement, accountId, request);
