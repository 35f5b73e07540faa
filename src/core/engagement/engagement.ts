import type { CustomerStakeholder, EngagementStatus, Language, Trouble } from '../../contract/engagement';
import type { AccountId, IsoInstant } from '../../contract/task';
import type { ChainHead } from '../audit/event';

/** One customer on one Jira project. */
export type Engagement = {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly status: EngagementStatus;
  readonly problem: string | null;
  /**
   * What the request's description is signed with, so that an opening whose answer was lost is found again. Nobody can
   * know it before the request is open: who could, might pass off a request of theirs as the engagement's.
   */
  readonly reference: string;
  /** The engagement request, once open. Its id outlives a move to another project; its key does not. */
  readonly request: { readonly id: string; readonly key: string } | null;
  readonly serviceDeskId: string;
  readonly requestTypeId: string;
  /** The customer's. */
  readonly timeZone: string;
  /** Of all that the app writes to the customer. */
  readonly language: Language;
  readonly customers: readonly CustomerStakeholder[];
  /** The newest of what Jira refused for good, each with the outbox entry that waits to be sent again. */
  readonly troubles: readonly (Trouble & { readonly entryId: string })[];
  readonly createdBy: AccountId;
  readonly createdAt: IsoInstant;
  readonly history: ChainHead;
};

/** The engagements of a Jira project: small, and read with every screen of the team's. */
export type Project = {
  readonly id: string;
  readonly engagements: readonly { readonly id: string; readonly name: string }[];
};

/** From an engagement request to its engagement. */
export type RequestLink = { readonly requestId: string; readonly engagementId: string };

export const primaryOf = (engagement: Engagement): CustomerStakeholder | undefined =>
  engagement.customers.find((customer) => customer.isPrimary);

export const isCustomer = (engagement: Engagement, accountId: AccountId): boolean =>
  engagement.customers.some((customer) => customer.accountId === accountId);
