import { useEffect, useReducer } from 'react';
import { requestJira } from '../../bridge/request-jira';

export type IssueTitle = { readonly key: string; readonly summary: string };

const known = new Map<string, IssueTitle | null>();
const asking = new Map<string, Promise<void>>();

/** What Jira gives in one call (developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues, bulk fetch). */
const perCall = 100;

type Issues = { issues?: { id: string; key: string; fields?: { summary?: string } }[] };

async function ask(ids: readonly string[]): Promise<void> {
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
    // The list is useful without the issues' names; the next screen asks again.
  } finally {
    for (const id of ids) asking.delete(id);
  }
}

/** An issue that has been asked for; nothing while asking, and for those that the reader may not see. */
export const issueOf = (id: string): IssueTitle | undefined => known.get(id) ?? undefined;

/** Asks Jira, as the reader, for those issues that nobody has asked for yet. */
export async function loadIssues(ids: readonly string[]): Promise<void> {
  const unasked = [...new Set(ids)].filter((id) => !known.has(id) && !asking.has(id));
  for (let start = 0; start < unasked.length; start += perCall) {
    const some = unasked.slice(start, start + perCall);
    const answer = ask(some);
    for (const id of some) asking.set(id, answer);
  }
  await Promise.all(new Set(ids.flatMap((id) => asking.get(id) ?? [])));
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
    const title = issueOf(id);
    if (title) titles.set(id, title);
  }
  return titles;
}
