import type { Subject } from '../../../src/contract/common';
import type { Texts } from '../../i18n/texts';
import { IssueLink } from '../issue/issue-link';
import { JiraLink } from '../issue/jira-link';
import type { Known } from '../list/definition/known';

type SubjectLinkProps = { subject: Subject; known: Known; tabIndex?: number | undefined };

/** Leads to what an ask stands on. */
export function SubjectLink({ subject, known, tabIndex }: SubjectLinkProps) {
  const link = tabIndex === undefined ? {} : { tabIndex };
  if (subject.kind === 'issue') {
    const issue = known.issueOf(subject.issueId);
    return issue ? <IssueLink issue={issue} isShort {...link} /> : <span aria-hidden="true">–</span>;
  }
  const name = known.versionOf(subject.versionId);
  const { projectKey, texts } = known;
  return <VersionLink id={subject.versionId} name={name} projectKey={projectKey} texts={texts} {...link} />;
}

type VersionLinkProps = {
  id: string;
  name: string | undefined;
  projectKey: string;
  texts: Texts;
  tabIndex?: number | undefined;
};

/** Leads to a version. While its name is not known, it says only that it is one. */
export function VersionLink({ id, name, projectKey, texts: { t }, tabIndex }: VersionLinkProps) {
  const path = `/projects/${encodeURIComponent(projectKey)}/versions/${encodeURIComponent(id)}`;
  return (
    <JiraLink path={path} tabIndex={tabIndex}>
      {name === undefined ? t('list.version') : t('list.version-name', { name })}
    </JiraLink>
  );
}
