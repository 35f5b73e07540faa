import type { AccountId } from '../../../contract/common';
import { engagementLimits } from '../../../contract/engagement';
import { type Engagement, isCustomer } from '../../engagement/engagement';

type Members = Pick<Engagement, 'customers' | 'former'>;

/**
 * Whether somebody is, or was, one of the customers whom surveys of an engagement ask, as far as the engagement itself tells. `unsure`: they
 * were taken out of it, or so many were that not all are known. Whether they were asked, the roster of each survey tells then.
 */
export function mayHaveBeenAsked({ customers, former = [] }: Members, accountId: AccountId): 'no' | 'yes' | 'unsure' {
  if (isCustomer({ customers }, accountId)) return 'yes';
  return former.includes(accountId) || former.length >= engagementLimits.former ? 'unsure' : 'no';
}
