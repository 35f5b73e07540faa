import { useEffect, useReducer } from 'react';
import { requestJira } from '../../bridge/request-jira';

export type IssueTitle = { readonly key: string; readonly summary: string };

const known = new Map<string, IssueTitle | null>();
const loading = new Map<string, Promise<void>>();

/** Jira gives so many in one call (developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues, bulk fetch). */
const perCall = 100;

type Issues = { issues?: { id: string; key: string; fields?: { summary?: string } }[] };

async function load(ids: readonly string[]): Promise<void> {
  try {
    const response = await requestJira('/rest/api/3/issue/bulkfetch', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ issueIdsOrKeys: ids, fields: ['summary'] }),
    });
    if (!response.ok) return;
    const { issues = [] } = (await response.json()) as Issues;
    for (const id of ids) known.set(id, null);
    for (const { id, key, fields } of issues) known.set(id, { key, summary: fields?.summary ?? '' });
  } catch {
    // The list is useful without the issues' names; the next screen loads them again.
  } finally {
    for (const id of ids) loading.delete(id);
  }
}

/** An issue that has been loaded; nothing while it is loading, and for those that the reader may not see. */
export const issueTitleOf = (id: string): IssueTitle | undefined => known.get(id) ?? undefined;

/** Loads, as the reader, those issues that are not loaded yet. */
export async function loadIssues(ids: readonly string[]): Promise<void> {
  const missing = [...new Set(ids)].filter((id) => !known.has(id) && !loading.has(id));
  for (let start = 0; start < missing.length; start += perCall) {
    const some = missing.slice(start, start + perCall);
    const reply = load(some);
    for (const id of some) loading.set(id, reply);
  }
  await Promise.all(new Set(ids.flatMap((id) => loading.get(id) ?? [])));
}

/** Keys and summaries of issues, as the reader may see them; those they may not are missing. */
export function useIssueTitles(ids: readonly string[]): ReadonlyMap<string, IssueTitle> {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const all = [...new Set(ids)].sort();
  const wanted = all.join(' ');

  useEffect(() => {
    let isGone = false;
    const each = wanted === '' ? [] : wanted.split(' ');
    if (each.every((id) => known.has(id))) return;
    void loadIssues(each).then(() => {
      if (!isGone) redraw();
    });
    return () => {
      isGone = true;
    };
  }, [wanted]);

  const titles = new Map<string, IssueTitle>();
  for (const id of all) {
    const title = issueTitleOf(id);
    if (title) titles.set(id, title);
  }
  return titles;
}
