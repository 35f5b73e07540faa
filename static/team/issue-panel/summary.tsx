import type { IssuePanel } from '../../../src/contract/calls/team';
import { useTexts } from '../../i18n/use-texts';
import styles from './issue-panel.module.css';
import { countAsks, hasNoAsks, isWhole } from './panel';

/** One sentence on who is waited for. Only of what is loaded, so it is left out while more is to come. */
export function Summary({ panel }: { panel: IssuePanel }) {
  const { t, plural } = useTexts();
  if (hasNoAsks(panel) || !isWhole(panel)) return <span />;
  const { waitingOnCustomer, overdue, waitingOnTeam, notYet, openConditions } = countAsks(panel);
  const parts = [
    ...(waitingOnTeam > 0 ? [plural('issue.waiting-on-team', waitingOnTeam)] : []),
    ...(waitingOnCustomer > 0 ? [plural('issue.waiting-on-customer', waitingOnCustomer)] : []),
    ...(overdue > 0 ? [plural('issue.overdue', overdue)] : []),
    ...(openConditions > 0 ? [plural('issue.open-conditions', openConditions)] : []),
    ...(notYet > 0 ? [plural('ask.not-yet', notYet)] : []),
  ];
  return <p className={styles.summary}>{parts.length > 0 ? parts.join(' · ') : t('issue.nothing-waits')}</p>;
}
