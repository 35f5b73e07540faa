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

/**
 * Format 4 says when it is looked next for who and what is out of reach. Up to then some gates had no instant at which they are looked
 * at next: the first look settles it for every ask.
 */
const withFirstLook: Upgrade = ({ doc, ...record }): Versioned => {
  const { digest, request } = doc as Engagement;
  const since = digest.toldUntil;
  return { ...record, doc: { ...(doc as object), ...(request ? { lookAt: since, recheckSince: since } : {}) } };
};

/** The upgrades of stored engagements, oldest first. */
export const engagementUpgrades: readonly Upgrade[] = [withColleaguesSee, withProposedDeputies, withFirstLook];
