import { useTexts } from '../../../i18n/use-texts';
import type { WordedValue } from '../questionnaire/worded';
import { hasShares } from './figures';
import { formatShare } from './numbers';
import styles from './pictures.module.css';

export type Spread = {
  values: readonly WordedValue[];
  counts: Readonly<Record<string, number>>;
  /** The people of whom shares are: of several options, each may have chosen more than one. */
  answered: number;
  cantSay: number;
};

/** The number of answers for each value: written beside a bar, which is for the eye only. Of a few there are numbers alone. */
export function DistributionBars(spread: Spread) {
  const texts = useTexts();
  const rows = rowsOf(spread);
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <dl className={styles.bars}>
      {rows.map(({ value, label, count, share }) => (
        <div key={value} className={styles['bar-line']}>
          <dt>{label}</dt>
          <dd>
            {hasShares(spread.answered) && (
              <svg className={styles.bar} aria-hidden="true">
                <rect className={styles.track} width="100%" height="100%" rx="3" />
                <rect className={styles.fill} width={`${(count / most) * 100}%`} height="100%" rx="3" />
              </svg>
            )}
            <span className={styles.count}>
              {texts.number(count)}
              {share !== null && ` (${formatShare(share, texts)})`}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The values with their counts; who can't say is no part of what shares are of. */
export const rowsOf = ({ values, counts, answered, cantSay }: Spread) =>
  values.map(({ value, label }) => {
    const isCantSay = value === 'cant-say';
    const count = isCantSay ? cantSay : (counts[value] ?? 0);
    return { value, label, count, share: isCantSay || !hasShares(answered) ? null : count / answered };
  });
