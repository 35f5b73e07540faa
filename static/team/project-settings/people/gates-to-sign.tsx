import type { GateToSign } from '../../../../src/contract/calls/admin';
import { useTexts } from '../../../i18n/use-texts';
import { IssueLink } from '../../issue/issue-link';
import { useIssueTitles } from '../../issue/issue-titles';
import { VersionLink } from '../../subject/subject-link';
import { issueIdsIn } from '../../subject/subjects';
import own from './remove-stakeholder.module.css';

/** The gates that somebody is still to sign, which keep them in the engagement. Nothing where there are none. */
export function GatesToSign({
  gates,
  name,
  projectKey,
}: {
  gates: readonly GateToSign[];
  name: string;
  projectKey: string;
}) {
  const texts = useTexts();
  const { t } = texts;
  const issues = useIssueTitles(issueIdsIn(gates));
  if (gates.length === 0) return null;
  return (
    <>
      <p>{t('people.signs', { name })}</p>
      <ul className={own.tasks}>
        {gates.map(({ id, title, subject, versionName }) => {
          const issue = subject.kind === 'issue' ? issues.get(subject.issueId) : undefined;
          return (
            <li key={id}>
              {title} {issue && <IssueLink issue={issue} isShort />}
              {subject.kind === 'version' && (
                <VersionLink id={subject.versionId} name={versionName} projectKey={projectKey} texts={texts} />
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
