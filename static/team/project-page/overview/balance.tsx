import type { EngagementOverview } from '../../../../src/contract/calls/plan';
import { useTexts } from '../../../i18n/use-texts';
import { balanceOf } from './overview';
import styles from './overview.module.css';

/** The balance of whose turn it is, as lengths. The same is said in words for those who can't see or tell apart the colours. */
export function Balance({ overview }: { overview: EngagementOverview }) {
  const { plural } = useTexts();
  const parts = balanceOf(overview);
  if (parts.length === 0) return null;
  const format = (kind: (typeof parts)[number]['kind'], count: number) => plural(`project.balance.${kind}`, count);
  return (
    <div className={styles.balance}>
      <div
        className={styles.bar}
        role="img"
        aria-label={parts.map(({ kind, count }) => format(kind, count)).join(', ')}
      >
        {parts.map(({ kind, count }) => (
          <span key={kind} className={styles[kind]} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul className={styles.legend} aria-hidden="true">
        {parts.map(({ kind, count }) => (
          <li key={kind}>
            <span className={`${styles.dot} ${styles[kind]}`} />
            {format(kind, count)}
          </li>
        ))}
      </ul>
    </div>
  );
}
