import { useEffect, useState } from 'react';
import { requestJira } from '../../../bridge/request-jira';

export type IssueCounts = { readonly open: number; readonly done: number };

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
    const within = `project = ${projectId} AND statusCategory`;
    void Promise.all([count(`${within} != Done`), count(`${within} = Done`)])
      .then(([open, done]) => ({ open, done }))
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
