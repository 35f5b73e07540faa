import type { AccountId } from '../../contract/common';
import type { Engagement } from './engagement';

/** That a person is a customer of an engagement, as it is kept with the person. */
export type Membership = {
  readonly engagementId: string;
  /** Null until the engagement's request is open. The membership counts from the start. */
  readonly requestId: string | null;
  /** The sort key of the first of their own asks in the order of what to do next; absent where nothing waits. */
  readonly first?: string;
  /** The same of what they share with others: for anyone of their side, or of those for whom they stand in. */
  readonly shared?: string;
};

/** A membership of an engagement whose request is open. */
export type OpenMembership = Membership & { readonly requestId: string };

/** A person's membership of an engagement; nothing for somebody who is no customer of it. */
export function membershipOf({ id, request, customers }: Engagement, accountId: AccountId): Membership | undefined {
  if (!customers.some((customer) => customer.accountId === accountId)) return undefined;
  return { engagementId: id, requestId: request?.id ?? null };
}
