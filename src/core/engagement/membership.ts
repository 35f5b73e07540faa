import type { AccountId } from '../../contract/common';
import type { Engagement } from './engagement';

/** That a person is a customer of an engagement, as it is kept with the person. */
export type Membership = {
  readonly engagementId: string;
  readonly requestId: string;
  /** Where the first of their asks stands in the order of what to do next; absent where nothing waits. */
  readonly first?: string;
};

/** A person's membership of an engagement; nothing for who is no customer of it, or where no request is open. */
export function membershipOf({ id, request, customers }: Engagement, accountId: AccountId): Membership | undefined {
  if (!request || !customers.some((customer) => customer.accountId === accountId)) return undefined;
  return { engagementId: id, requestId: request.id };
}
