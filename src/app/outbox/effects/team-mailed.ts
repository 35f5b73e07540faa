import type { AccountId } from '../../../contract/common';
import type { Person } from '../../../core/access/standing';
import { loadGroups } from '../../load-groups';
import type { Ports } from '../../ports/ports';

/** Of more people no mail is sent to the others. */
export const mostMailed = 50;

/** People with what their own records tell of them. */
export async function pastOf({ storage }: Pick<Ports, 'storage'>, accountIds: readonly AccountId[]): Promise<Person[]> {
  const { surveyed, memberships } = await loadGroups({ storage }, { surveyed: accountIds, memberships: accountIds });
  return accountIds.map((accountId) => {
    const wasSurveyed = surveyed.has(accountId);
    return { accountId, wasCustomer: wasSurveyed || memberships.has(accountId), wasSurveyed };
  });
}
