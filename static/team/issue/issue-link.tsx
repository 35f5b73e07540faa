import type { IssueTitle } from './issue-titles';
import { JiraLink } from './jira-link';

type IssueLinkProps = { issue: IssueTitle; isShort?: boolean; isUnderlined?: boolean; tabIndex?: number };

/** Opens an issue of Jira's in the page around the frame. */
export function IssueLink({ issue: { key, summary }, isShort = false, ...link }: IssueLinkProps) {
  const isKey = isShort || summary === '';
  return (
    <JiraLink
      path={`/browse/${encodeURIComponent(key)}`}
      title={isShort ? summary : undefined}
      isWhole={isKey}
      {...link}
    >
      {isKey ? key : `${key} ${summary}`}
    </JiraLink>
  );
}
