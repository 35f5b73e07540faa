import { Refused } from '../../app/ports/failure';
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

/** Jira looks through no more people for either of these (developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-user-search). */
const mostSearched = 1_000;

/** From so many on Jira is asked for all who may browse, before it is asked for one at a time. */
const manyBrowsers = 10;

type User = { readonly accountId: string; readonly accountType?: string };

/** Those of some people who may browse a project: Jira tells of one at a time, and of no more than the first thousand at once. */
export const browsersOf: JiraAsApp['browsersOf'] = async (projectId, accountIds) => {
  if (accountIds.length === 0) return [];
  const { key } = await readReply<{ key: string }>(get(route`/rest/api/3/project/${projectId}`));
  const allowed = new Set<AccountId>();
  if (accountIds.length >= manyBrowsers) {
    const path = route`/rest/api/3/user/viewissue/search?query=&projectKey=${key}&maxResults=${mostSearched}`;
    for (const user of await readReply<User[]>(get(path))) allowed.add(user.accountId);
  }
  const found: AccountId[] = [];
  for (const accountId of accountIds) {
    if (!allowed.has(accountId)) {
      const path = route`/rest/api/3/user/viewissue/search?accountId=${accountId}&projectKey=${key}`;
      const users = await readReply<User[]>(get(path));
      if (!users.some((user) => user.accountId === accountId)) continue;
    }
    found.push(accountId);
  }
  return found;
};

/** Of more people than this a project has no team of its own: whoever has a seat in Jira may work in it. */
const largestTeam = 200;

export const teamOf: JiraAsApp['teamOf'] = async (projectId) => {
  try {
    const path = route`/rest/api/3/user/assignable/search?project=${projectId}&query=&maxResults=${mostSearched}`;
    const users = await readReply<User[]>(get(path));
    const team = users.filter(({ accountType }) => accountType === undefined || accountType === 'atlassian');
    return team.length > largestTeam ? undefined : team.map(({ accountId }) => accountId);
  } catch (error) {
    // A site that lets the app assign nothing does not tell who may be assigned.
    if (error instanceof Refused) return undefined;
    throw error;
  }
};
