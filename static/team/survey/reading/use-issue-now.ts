import { useEffect, useState } from 'react';
import { requestJira } from '../../../bridge/request-jira';

/** An issue's summary and its status, both in Jira's words. */
export type IssueNow = { readonly summary: string; readonly status: string; readonly isDone: boolean };

type Reply = { fields?: { summary?: string; status?: { name?: string; statusCategory?: { key?: string } } } };

/** The summary and the status in Jira's reply about an issue. */
export function issueIn({ fields: { summary = '', status } = {} }: Reply): IssueNow {
  return { summary, status: status?.name ?? '', isDone: status?.statusCategory?.key === 'done' };
}

/** An issue as Jira shows it to the reader when it comes into view; null until then, and where Jira can't be asked. */
export function useIssueNow(id: string): IssueNow | null {
  const [now, setNow] = useState<IssueNow | null>(null);
  useEffect(() => {
    let isGone = false;
    const load = async () => {
      const response = await requestJira(`/rest/api/3/issue/${encodeURIComponent(id)}?fields=summary,status`);
      if (!response.ok) return;
      const reply = (await response.json()) as Reply;
      if (!isGone) setNow(issueIn(reply));
    };
    // The link is useful without them.
    load().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [id]);
  return now;
}
