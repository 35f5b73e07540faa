import type { JiraAsApp } from '../../app/ports/jira';
import { route } from '../platform/requests';
import { get } from './call';
import { readReply } from './reply';

/** The people behind account ids, as far as anybody may know them. */
export const people: JiraAsApp['people'] = async (accountIds) => {
  const wanted = new URLSearchParams(accountIds.map((accountId): [string, string] => ['accountId', accountId]));
  wanted.set('maxResults', String(accountIds.length));
  type User = { accountId: string; displayName: string; accountType: string; active: boolean };
  const { values } = await readReply<{ values: User[] }>(get(route`/rest/api/3/user/bulk?${wanted}`));
  return values.map(({ accountId, displayName, accountType, active }) => ({
    accountId,
    name: displayName,
    kind: accountType === 'customer' ? 'external' : 'internal',
    isActive: active,
  }));
};
