import type { AccountId } from '../../contract/common';
import { engagementLimits } from '../../contract/engagement';
import { type Engagement, isCustomer } from '../engagement/engagement';

/**
 * Somebody's standing with the customer's side of an engagement. `former`: they were taken out of it. `unsure`: they may have been, but it does
 * not know any more all who were. Only `none` sees, as one of the team, what customers are not to know of each other.
 */
export type Standing = 'customer' | 'former' | 'unsure' | 'none';

/**
 * A person, and what their own records tell of them. @property wasCustomer whether they are or ever were a customer of any engagement of the site
 * @property wasSurveyed they were asked in some survey of the site: whether in a certain one, its rosters tell
 */
export type Person = { readonly accountId: AccountId; readonly wasCustomer: boolean; readonly wasSurveyed: boolean };

/** Somebody of whom no record was read: they may have been anything. */
export const ofUnknownPast = (accountId: AccountId): Person => ({ accountId, wasCustomer: true, wasSurveyed: true });

export type Members = Pick<Engagement, 'customers' | 'former' | 'isFormerCut'>;

/** @param engagement undefined where it is not stored any more: it tells nothing then of whom it had */
export function standingIn(
  engagement: Members | undefined,
  { accountId, wasCustomer }: Omit<Person, 'wasSurveyed'>,
): Standing {
  if (engagement && isCustomer(engagement, accountId)) return 'customer';
  if (engagement?.former?.includes(accountId)) return 'former';
  return wasCustomer && !knowsAllFormer(engagement) ? 'unsure' : 'none';
}

/** A list that is full counts as cut: before the mark was kept, it may have been. */
const knowsAllFormer = (engagement: Members | undefined): boolean =>
  engagement !== undefined && !engagement.isFormerCut && (engagement.former ?? []).length < engagementLimits.former;
