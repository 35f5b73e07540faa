import { formatDue } from '../../../i18n/due';
import line from '../../../list/line.module.css';
import type { ListedAsk } from '../definition/definition';
import type { Known } from '../definition/known';
import styles from './table.module.css';

type DueDayProps = {
  row: ListedAsk;
  /** Nobody waits for it any more: how near its day is says nothing then. */
  isOver?: boolean;
  known: Known;
};

/** The day a row is due on; beside how near it is, while somebody waits for it. */
export function DueDay({ row, isOver = false, known }: DueDayProps) {
  const { texts, engagements } = known;
  const engagement = engagements.get(row.engagementId);
  if (row.due === null) return <span className={styles.subtle}>{texts.t('due.none')}</span>;
  if (isOver || !engagement) return <>{texts.day(row.due)}</>;
  return <span className={row.isOverdue ? line.overdue : undefined}>{formatDue(row, engagement.today, texts)}</span>;
}
