import type { JiraAsApp } from '../../app/ports/jira';
import type { AccountId } from '../../contract/common';
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

/** Those of some people who may browse a project: Jira tells of one at a time. */
export const browsersOf: JiraAsApp['browsersOf'] = async (projectId, accountIds) => {
  if (accountIds.length === 0) return [];
  const { key } = await readReply<{ key: string }>(get(route`/rest/api/3/project/${projectId}`));
  const found: AccountId[] = [];
  for (const accountId of accountIds) {
    const path = route`/rest/api/3/user/viewissue/search?accountId=${accountId}&projectKey=${key}`;
    const users = await readReply<{ accountId: string }[]>(get(path));
    if (users.some((user) => user.accountId === accountId)) found.push(accountId);
  }
  return found;
};
