import type { EngagementSummary } from '../../../../src/contract/engagement';

/** Nobody is the sponsor on one side. */
type SetUpGap = 'customer-sponsor' | 'team-sponsor';

/** The gaps in the set-up of an engagement: a project needs an executive who stands for it on both sides. */
export function setUpGaps({ customers, contacts }: Pick<EngagementSummary, 'customers' | 'contacts'>): SetUpGap[] {
  const gaps: SetUpGap[] = [];
  if (!customers.some(({ roles }) => roles.includes('sponsor'))) gaps.push('customer-sponsor');
  if (!contacts.some(({ isSponsor }) => isSponsor)) gaps.push('team-sponsor');
  return gaps;
}
