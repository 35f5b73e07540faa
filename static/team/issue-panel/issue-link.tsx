import type { MouseEvent } from 'react';
import { router } from '../../bridge/forge';
import type { IssueTitle } from '../project-page/issue-titles';

/** A Jira issue to go to. */
export function IssueLink({ issue: { key, summary } }: { issue: IssueTitle }) {
  const path = `/browse/${encodeURIComponent(key)}`;
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    const isNewTab = event.metaKey || event.ctrlKey;
    void (isNewTab ? router.open(path) : router.navigate(path)).catch(() => undefined);
  };
  return (
    <a href={path} onClick={follow}>
      {summary === '' ? key : `${key} ${summary}`}
    </a>
  );
}
