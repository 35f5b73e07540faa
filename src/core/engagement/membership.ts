import type { AccountId } from '../../contract/common';
import type { Engagement } from './engagement';

/** A person's place in an engagement, as it is kept with them. */
export type Membership = {
  readonly engagementId: string;
  readonly requestId: string;
  /** Where the first of their asks stands in the order of what to do next; absent where nothing waits. */
  readonly first?: string;
};

/** A person's place in an engagement; nothing for who has none, or where no request is open. */
export function membershipOf({ id, request, customers }: Engagement, accountId: AccountId): Membership | undefined {
  if (!request || !customers.some((customer) => customer.accountId === accountId)) return undefined;
  return { engagementId: id, requestId: request.id };
}
