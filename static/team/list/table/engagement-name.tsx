import type { ListedAsk } from '../definition/definition';
import type { Known } from '../definition/known';
import styles from './table.module.css';

/** Of which engagement a row is, where the project has several. */
export function EngagementName({ row, known: { engagements } }: { row: ListedAsk; known: Known }) {
  if (engagements.size <= 1) return null;
  return <span className={styles.kind}>{engagements.get(row.engagementId)?.name}</span>;
}
