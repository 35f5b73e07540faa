import type { BackgroundKinds } from '../background-kind';
import { type BackgroundPorts, Refused, Unavailable } from '../ports';
import { retrying } from '../retry';
import { followIssue } from './follow-issue';

type Located = { readonly issueId: string; readonly projectId: string };

/**
 * Does for issues that were deleted what Jira's event would have done, had it come. It takes one call of Jira for every
 * 100 issues of a project, and two more where one is missing. While Jira does not say, nothing is done: the next look finds the same.
 */
export async function followDeleted(
  ports: BackgroundPorts,
  issues: readonly Located[],
  kinds: BackgroundKinds,
): Promise<void> {
  const projects = [...new Set(issues.map(({ projectId }) => projectId))];
  for (const projectId of projects) {
    const ids = issues.filter((each) => each.projectId === projectId).map(({ issueId }) => issueId);
    for (const issueId of await deletedNow(ports, projectId, [...new Set(ids)])) {
      if (!ports.hasTime()) return;
      if (await mayBeHidden(ports, { issueId, projectId })) continue;
      await followIssue(ports, { issueId, what: 'deleted' }, kinds);
    }
  }
}

/** Whether an issue was moved since, to a project that may only hide it from the app. */
async function mayBeHidden(ports: BackgroundPorts, { issueId, projectId }: Located): Promise<boolean> {
  const [{ value: plan }] = await retrying(ports, () => ports.storage.load([{ kind: 'issue', id: issueId }]));
  if (!plan || plan.projectId === projectId) return false;
  return !(await deletedNow(ports, plan.projectId, [issueId])).includes(issueId);
}

async function deletedNow(ports: BackgroundPorts, projectId: string, issueIds: readonly string[]): Promise<string[]> {
  try {
    return await retrying(ports, () => ports.asApp.deletedOf(projectId, issueIds));
  } catch (error) {
    if (error instanceof Unavailable || error instanceof Refused) return [];
    throw error;
  }
}
