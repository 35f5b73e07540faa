import { useTexts } from '../i18n/use-texts';
import styles from './bars.module.css';

export type Bar = {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly tone: 'calm' | 'warm' | 'hot' | 'grey';
  /** Written behind the count: a share, say. */
  readonly note?: string;
};

type BarsProps = {
  bars: readonly Bar[];
  /** Of a few there are numbers alone. */
  isDrawn?: boolean;
};

/** Counts as lengths. Each is written beside its bar: the bars are for the eye only. */
export function Bars({ bars, isDrawn = true }: BarsProps) {
  const { number } = useTexts();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const isNoted = bars.some(({ note }) => note !== undefined);
  return (
    <dl className={styles.bars}>
      {bars.map(({ key, label, count, tone, note }) => (
        <div key={key} className={styles['bar-line']}>
          <dt>{label}</dt>
          <dd>
            {isDrawn && (
              <svg className={styles.bar} aria-hidden="true">
                <rect className={styles.track} width="100%" height="100%" rx="4" />
                <rect className={styles[tone]} width={`${(count / most) * 100}%`} height="100%" rx="4" />
              </svg>
            )}
            <span className={`${styles.count} ${isNoted ? styles.noted : ''}`}>
              {number(count)}
              {note !== undefined && ` (${note})`}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
