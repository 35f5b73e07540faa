import type { Subject } from '../../../../src/contract/common';
import { IssueLink } from '../../issue/issue-link';
import { JiraLink } from '../../issue/jira-link';
import type { Known } from '../../list/definition/known';

/** Leads to what a gate stands on. */
export function SubjectLink({ subject, known }: { subject: Subject; known: Known }) {
  const { t } = known.texts;
  if (subject.kind === 'issue') {
    const issue = known.issueOf(subject.issueId);
    return issue ? <IssueLink issue={issue} isShort /> : <span aria-hidden="true">–</span>;
  }
  const name = known.versionOf(subject.versionId);
  const path = `/projects/${encodeURIComponent(known.projectKey)}/versions/${encodeURIComponent(subject.versionId)}`;
  return <JiraLink path={path}>{name === undefined ? t('gates.version') : t('gates.version-name', { name })}</JiraLink>;
}
