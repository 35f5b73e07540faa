import type { CustomerStakeholder } from '../../contract/engagement';
import { instantText } from '../calendar/day';
import type { Upgrade, Versioned } from '../stored/form';
import type { Engagement } from './engagement';

/** Format 2 says whether colleagues see each other's items. Up to then mails named everything to everybody. */
const withColleaguesSee: Upgrade = ({ doc, ...record }): Versioned => ({
  ...record,
  doc: { ...(doc as object), colleaguesSee: true },
});

/**
 * Format 3 tells deputies to whom a customer has agreed from those who are only proposed. Up to then administrators named them
 * all, and no customer was asked: each becomes a proposal, and the next digest tells of it.
 */
const withProposedDeputies: Upgrade = ({ doc, ...record }): Versioned => {
  const engagement = doc as Pick<Engagement, 'digest'> & { customers: readonly CustomerStakeholder[] };
  const at = instantText(Date.parse(engagement.digest.toldUntil) + 1);
  const customers = engagement.customers.map(({ deputy, ...customer }) =>
    deputy ? { ...customer, proposedDeputy: { ...deputy, at } } : customer,
  );
  return { ...record, doc: { ...engagement, customers } };
};

/** The upgrades of stored engagements, oldest first. */
export const engagementUpgrades: readonly Upgrade[] = [withColleaguesSee, withProposedDeputies];
