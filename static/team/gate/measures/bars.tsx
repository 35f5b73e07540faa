import { useTexts } from '../../../i18n/use-texts';
import styles from './measures.module.css';

export type Bar = {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly tone: 'calm' | 'warm' | 'hot' | 'grey';
};

/** Counts as lengths. Each is written beside its bar: the bars are for the eye only. */
export function Bars({ bars }: { bars: readonly Bar[] }) {
  const { number } = useTexts();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <dl className={styles.bars}>
      {bars.map(({ key, label, count, tone }) => (
        <div key={key} className={styles['bar-line']}>
          <dt>{label}</dt>
          <dd>
            <svg className={styles.bar} aria-hidden="true">
              <rect className={styles.track} width="100%" height="100%" rx="4" />
              <rect className={styles[tone]} width={`${(count / most) * 100}%`} height="100%" rx="4" />
            </svg>
            <span className={styles.count}>{number(count)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
