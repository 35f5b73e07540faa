import type { IssueTitle } from './issue-titles';
import { JiraLink } from './jira-link';

type IssueLinkProps = { issue: IssueTitle; isShort?: boolean; tabIndex?: number };

/** Opens an issue of Jira's in the page around the frame. */
export function IssueLink({ issue: { key, summary }, isShort = false, tabIndex }: IssueLinkProps) {
  return (
    <JiraLink path={`/browse/${encodeURIComponent(key)}`} title={isShort ? summary : undefined} tabIndex={tabIndex}>
      {isShort || summary === '' ? key : `${key} ${summary}`}
    </JiraLink>
  );
}
