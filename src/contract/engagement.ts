import type { AccountId, IsoInstant } from './task';

export const engagementLimits = { name: 80, perProject: 20, stakeholders: 50 } as const;

export const languages = ['en-US', 'de-DE'] as const;
export type Language = (typeof languages)[number];

export const customerRoles = ['sponsor', 'user', 'partner', 'signatory'] as const;
export type CustomerRole = (typeof customerRoles)[number];

/**
 * `opening` until the engagement request exists in the service project;
 * `blocked` when Jira refused to open it, until an administrator tries again.
 */
export type EngagementStatus = 'opening' | 'active' | 'blocked';

export type CustomerStakeholder = {
  readonly accountId: AccountId;
  readonly kind: 'internal' | 'external';
  readonly roles: readonly CustomerRole[];
  readonly isPrimary: boolean;
};

/** Something that was to reach the customer and that Jira refused for good, until an administrator has it sent again. */
export type Trouble = {
  readonly kind: 'message' | 'participant';
  /** Whom it was for; null for anyone of the customer's side. */
  readonly accountId: AccountId | null;
  /** What Jira said. */
  readonly reason: string;
  readonly at: IsoInstant;
};

/** An engagement as the team sees it. */
export type EngagementSummary = {
  readonly id: string;
  readonly name: string;
  readonly status: EngagementStatus;
  /** The engagement request, once it is open. */
  readonly requestKey: string | null;
  /** What Jira said when it refused to open the request: for administrators, null for others. */
  readonly problem: string | null;
  /** What Jira has refused since: for administrators, empty for others. */
  readonly troubles: readonly Trouble[];
  readonly serviceDeskId: string;
  readonly requestTypeId: string;
  readonly timeZone: string;
  readonly language: Language;
  readonly customers: readonly CustomerStakeholder[];
  readonly createdAt: IsoInstant;
  /** Today in the customer's time zone. */
  readonly today: string;
};
