import type { GateSubject } from '../../../../src/contract/gate';
import { useTexts } from '../../../i18n/use-texts';
import { IssueLink } from '../../issue/issue-link';
import type { IssueTitle } from '../../issue/issue-titles';
import { JiraLink } from '../../issue/jira-link';

type SubjectLinkProps = {
  subject: GateSubject;
  projectKey: string;
  /** Of the issue, where the reader may see it. */
  issue: IssueTitle | undefined;
  /** The version's name, where it is known. */
  name: string | undefined;
};

/** Leads to what a gate stands on. */
export function SubjectLink({ subject, projectKey, issue, name }: SubjectLinkProps) {
  const { t } = useTexts();
  if (subject.kind === 'issue') {
    return issue ? <IssueLink issue={issue} isShort /> : <span aria-hidden="true">–</span>;
  }
  const path = `/projects/${encodeURIComponent(projectKey)}/versions/${encodeURIComponent(subject.versionId)}`;
  return <JiraLink path={path}>{name === undefined ? t('gates.version') : t('gates.version-name', { name })}</JiraLink>;
}
