import { type JiraAsApp, Refused } from '../../app/ports';
import { route } from '../platform/requests';
import { get, send } from './call';
import { readReply, readVisibleReply } from './reply';

/** The most that Jira fetches at once. */
const fetchedAtOnce = 100;

type Fetched = { readonly issues: readonly { readonly id: string }[] };

/**
 * The issues of a project that are deleted: they are in no bulk fetch, and each by itself is not found. Where a project has
 * levels of issue security, or is hidden itself, nothing is known: to the app, a hidden issue is as if it were nowhere.
 */
export const deletedOf: JiraAsApp['deletedOf'] = async (projectId, issueIds) => {
  const absent: string[] = [];
  for (let start = 0; start < issueIds.length; start += fetchedAtOnce) {
    const issueIdsOrKeys = issueIds.slice(start, start + fetchedAtOnce);
    const body = { issueIdsOrKeys, fields: ['project'] };
    const { issues } = await readReply<Fetched>(send('POST', route`/rest/api/3/issue/bulkfetch`, body));
    const there = new Set(issues.map(({ id }) => id));
    absent.push(...issueIdsOrKeys.filter((id) => !there.has(id)));
  }
  if (absent.length === 0 || (await mayHide(projectId))) return [];
  const deleted: string[] = [];
  for (const id of absent) if (await isNowhere(id)) deleted.push(id);
  return deleted;
};

/** Whether a project may hide issues from the app: it has levels of security, or the app may not look into it. */
async function mayHide(projectId: string): Promise<boolean> {
  type Levels = { levels: readonly unknown[] };
  const found = await readVisibleReply<Levels>(get(route`/rest/api/3/project/${projectId}/securitylevel`));
  return found === undefined || found.levels.length > 0;
}

async function isNowhere(issueId: string): Promise<boolean> {
  try {
    await readReply(get(route`/rest/api/3/issue/${issueId}?fields=${'project'}`));
    return false;
  } catch (error) {
    if (error instanceof Refused) return error.status === 404;
    throw error;
  }
}
