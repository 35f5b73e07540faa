import { DueText } from '../../../list/due-text';
import type { ListedAsk } from '../definition/definition';
import type { Known } from '../definition/known';
import styles from './table.module.css';

type DueDayProps = {
  row: ListedAsk;
  /** It waits for the team first, say. */
  isOthersTurn: boolean;
  /** Nobody waits for it any more: how near its day is says nothing then. */
  isOver?: boolean;
  known: Known;
};

/** The day a row is due on; beside how near it is, while somebody waits for it. */
export function DueDay({ row, isOthersTurn, isOver = false, known }: DueDayProps) {
  const { texts, engagements } = known;
  const engagement = engagements.get(row.engagementId);
  if (row.due === null) return <span className={styles.subtle}>{texts.t('due.none')}</span>;
  if (isOver || !engagement) return <>{texts.day(row.due)}</>;
  return <DueText ask={{ ...row, isOthersTurn }} today={engagement.today} texts={texts} />;
}
