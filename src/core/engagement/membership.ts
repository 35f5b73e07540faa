import type { AccountId, IsoDate } from '../../contract/common';
import type { Engagement } from './engagement';

/**
 * A person's place in an engagement, as their inbox keeps it. `principals` are those whom the person stands in for, each up
 * to and including a day; `raised` is how many entries they have raised by themselves on the last day that they did.
 */
export type Membership = {
  readonly engagementId: string;
  readonly requestId: string;
  readonly principals?: readonly { readonly accountId: AccountId; readonly until: IsoDate }[];
  readonly raised?: { readonly day: IsoDate; readonly count: number };
};

/** What a person's inbox says of their place in an engagement; nothing for who has none, or where no request is open. */
export function membershipOf({ id, request, customers }: Engagement, accountId: AccountId): Membership | undefined {
  if (!request || !customers.some((customer) => customer.accountId === accountId)) return undefined;
  const principals = customers.flatMap(({ accountId: principal, deputy }) =>
    deputy?.accountId === accountId ? { accountId: principal, until: deputy.until } : [],
  );
  return { engagementId: id, requestId: request.id, ...(principals.length > 0 ? { principals } : {}) };
}
