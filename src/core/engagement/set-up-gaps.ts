import type { SetUpGap } from '../../contract/engagement';
import type { Engagement } from './engagement';

/** The gaps in the set-up of an engagement: a project needs an executive who stands for it on both sides. */
export function setUpGaps({ customers, contacts }: Pick<Engagement, 'customers' | 'contacts'>): SetUpGap[] {
  const gaps: SetUpGap[] = [];
  if (!customers.some(({ roles }) => roles.includes('sponsor'))) gaps.push('customer-sponsor');
  if (!contacts.some(({ isSponsor }) => isSponsor)) gaps.push('team-sponsor');
  return gaps;
}
