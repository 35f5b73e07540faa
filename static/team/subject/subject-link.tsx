import type { Subject } from '../../../src/contract/common';
import { IssueLink } from '../issue/issue-link';
import { JiraLink } from '../issue/jira-link';
import type { Known } from '../list/definition/known';

type SubjectLinkProps = { subject: Subject; known: Known; tabIndex?: number | undefined };

/** Leads to what an ask stands on. */
export function SubjectLink({ subject, known, tabIndex }: SubjectLinkProps) {
  const { t } = known.texts;
  const link = tabIndex === undefined ? {} : { tabIndex };
  if (subject.kind === 'issue') {
    const issue = known.issueOf(subject.issueId);
    return issue ? <IssueLink issue={issue} isShort {...link} /> : <span aria-hidden="true">–</span>;
  }
  const name = known.versionOf(subject.versionId);
  const path = `/projects/${encodeURIComponent(known.projectKey)}/versions/${encodeURIComponent(subject.versionId)}`;
  return (
    <JiraLink path={path} {...link}>
      {name === undefined ? t('list.version') : t('list.version-name', { name })}
    </JiraLink>
  );
}
