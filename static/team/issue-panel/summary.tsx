import type { IssuePanel } from '../../../src/contract/team';
import { useTexts } from '../../i18n/use-texts';
import styles from './issue-panel.module.css';
import { countTasks } from './tasks';

/** One sentence on who is waited for. Only of what is loaded, so it is left out while more is to come. */
export function Summary({ panel }: { panel: IssuePanel }) {
  const { t, plural } = useTexts();
  if (panel.total === 0 || panel.next !== null) return <span />;
  const { waitingOnCustomer, overdue, waitingOnTeam, planned } = countTasks(panel.tasks);
  const parts = [
    ...(waitingOnTeam > 0 ? [plural('issue.waiting-on-team', waitingOnTeam)] : []),
    ...(waitingOnCustomer > 0 ? [plural('issue.waiting-on-customer', waitingOnCustomer)] : []),
    ...(overdue > 0 ? [plural('issue.overdue', overdue)] : []),
    ...(planned > 0 ? [plural('issue.planned', planned)] : []),
  ];
  return <p className={styles.summary}>{parts.length > 0 ? parts.join(' · ') : t('issue.nothing-waits')}</p>;
}
