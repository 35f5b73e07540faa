import type { RaidProgress } from '../../../../src/contract/raid';
import { requestJira } from '../../../bridge/request-jira';

/** The numbers of issues by the category of their status. */
export type IssueCounts = Readonly<Record<RaidProgress, number>>;

/** The queries whose counts these are, within a project. What is in no category of Jira's own is still to do. */
const countedBy = {
  new: 'statusCategory not in ("In Progress", Done)',
  indeterminate: 'statusCategory = "In Progress"',
  done: 'statusCategory = Done',
} as const satisfies Readonly<Record<RaidProgress, string>>;

/** The number of issues that a query finds, as Jira estimates for the reader; it never lists them. */
async function count(jql: string): Promise<number> {
  const response = await requestJira('/rest/api/3/search/approximate-count', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ jql }),
  });
  if (!response.ok) throw new Error(`Jira replied ${response.status}`);
  return ((await response.json()) as { count: number }).count;
}

/** The numbers of a project's issues. @returns null where Jira does not say */
export async function countIssues(projectId: string): Promise<IssueCounts | null> {
  const within = (category: RaidProgress) => count(`project = ${projectId} AND ${countedBy[category]}`);
  try {
    const [todo, indeterminate, done] = await Promise.all([within('new'), within('indeterminate'), within('done')]);
    return { new: todo, indeterminate, done };
  } catch {
    return null;
  }
}
