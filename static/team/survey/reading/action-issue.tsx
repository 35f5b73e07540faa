import Lozenge from '@atlaskit/lozenge';
import type { ActionIssue as Action } from '../../../../src/contract/survey/team-survey';
import { useTexts } from '../../../i18n/use-texts';
import lozenge from '../../../lozenge/lozenge.module.css';
import { IssueLink } from '../../issue/issue-link';
import { type IssueNow, useIssueNow } from './use-issue-now';

/** The issue that follows from a reading: as Jira shows it now, or that it is hidden from the reader, or deleted. */
export function ActionIssue({ issue }: { issue: Action }) {
  const { t } = useTexts();
  if (issue.kind === 'shown') return <ShownAction id={issue.id} issueKey={issue.key} />;
  return <>{t(`survey-reading.issue.${issue.kind}`)}</>;
}

function ShownAction({ id, issueKey }: { id: string; issueKey: string }) {
  return <ActionLink issueKey={issueKey} now={useIssueNow(id)} />;
}

/** @param now null where only the key is known */
export function ActionLink({ issueKey, now }: { issueKey: string; now: IssueNow | null }) {
  return (
    <>
      <IssueLink issue={{ key: issueKey, summary: now?.summary ?? '' }} />
      {now !== null && now.status !== '' && (
        <>
          {' '}
          <span className={lozenge.lozenge}>
            <Lozenge maxWidth="100%" appearance={now.isDone ? 'success' : 'default'}>
              {now.status}
            </Lozenge>
          </span>
        </>
      )}
    </>
  );
}
