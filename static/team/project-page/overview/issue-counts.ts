import { useEffect, useState } from 'react';
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

/** The numbers of a project's issues, as Jira estimates for the reader; it never lists them. */
async function count(jql: string): Promise<number> {
  const response = await requestJira('/rest/api/3/search/approximate-count', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ jql }),
  });
  if (!response.ok) throw new Error(`Jira replied ${response.status}`);
  return ((await response.json()) as { count: number }).count;
}

/** @returns `undefined` while counting; null where Jira does not say */
export function useIssueCounts(projectId: string): IssueCounts | null | undefined {
  const [counts, setCounts] = useState<IssueCounts | null>();

  useEffect(() => {
    let isGone = false;
    const within = (category: RaidProgress) => count(`project = ${projectId} AND ${countedBy[category]}`);
    void Promise.all([within('new'), within('indeterminate'), within('done')])
      .then(([todo, indeterminate, done]) => ({ new: todo, indeterminate, done }))
      .catch(() => null)
      .then((found) => {
        if (!isGone) setCounts(found);
      });
    return () => {
      isGone = true;
    };
  }, [projectId]);

  return counts;
}
