import type { AccountId, IsoDate } from './common';
import type { Absent, Deputy } from './engagement';

/** The deputies of a customer, as they see them in the portal: their own, and those for whom they stand in. */
export type PortalDeputies = {
  readonly own: PortalDeputy | null;
  /** The one whom an administrator proposes, while it waits for the customer's consent. */
  readonly proposed: PortalDeputy | null;
  /** The last one who declined to stand in; `name` is null for somebody who is gone from Jira. */
  readonly declined: { readonly name: string | null } | null;
  /** The colleagues for whom the customer stands in now, or will. */
  readonly standsInFor: readonly PortalDeputy[];
};

/** Another customer, with the days as they were named. */
export type PortalDeputy = {
  readonly accountId: AccountId;
  /** Null for somebody who is gone from Jira. */
  readonly name: string | null;
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
  /** The cause for which they can't take part, and a deputy has no effect. */
  readonly absence: Absent['why'] | null;
};

export type NameDeputy = { engagementId: string; deputy: Deputy };

/** The answer to the very proposal that was shown. */
export type AnswerProposedDeputy = NameDeputy & { isAgreed: boolean };

/** The other one of the two: the deputy for whoever ends it, the principal for a deputy who declines. */
export type EndDeputy = { engagementId: string; accountId: AccountId };
