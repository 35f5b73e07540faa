import { useEffect, useState } from 'react';
import { requestJira } from '../../bridge/request-jira';

export type IssueTitle = { readonly key: string; readonly summary: string };

/** What Jira gives in one call (developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues, bulk fetch). */
const perCall = 100;

type Issues = { issues?: { id: string; key: string; fields?: { summary?: string } }[] };

async function fetchTitles(ids: readonly string[]): Promise<[string, IssueTitle][]> {
  const response = await requestJira('/rest/api/3/issue/bulkfetch', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ issueIdsOrKeys: ids, fields: ['summary'] }),
  });
  if (!response.ok) return [];
  const { issues = [] } = (await response.json()) as Issues;
  return issues.map(({ id, key, fields }) => [id, { key, summary: fields?.summary ?? '' }]);
}

/** Keys and summaries of issues, as the reader may see them; those they may not are missing. */
export function useIssueTitles(ids: readonly string[]): ReadonlyMap<string, IssueTitle> {
  const [titles, setTitles] = useState<ReadonlyMap<string, IssueTitle>>(new Map());
  const wanted = ids.join(' ');

  useEffect(() => {
    let isGone = false;
    const all = wanted === '' ? [] : wanted.split(' ');
    for (let start = 0; start < all.length; start += perCall) {
      fetchTitles(all.slice(start, start + perCall))
        .then((found) => {
          if (!isGone) setTitles((now) => new Map([...now, ...found]));
        })
        // The list is useful without the issues' names.
        .catch(() => undefined);
    }
    return () => {
      isGone = true;
    };
  }, [wanted]);

  return titles;
}
