import bars from '../../../chart/bars.module.css';
import { useTexts } from '../../../i18n/use-texts';
import { type Band, bandOf, type Wait } from '../state/wait';
import styles from './measures.module.css';

export const toneOf: Readonly<Record<Band, 'calm' | 'warm' | 'hot'>> = {
  '2': 'calm',
  '5': 'calm',
  '10': 'warm',
  more: 'hot',
};

/** A full bar: two working weeks. */
const longest = 10;

/** The time for which somebody has been waited for, in words and as a length. */
export function Age({ wait }: { wait: Wait }) {
  const { t, plural } = useTexts();
  const { days, turn } = wait;
  const width = Math.min(1, days / longest) * 100;
  return (
    <span className={styles.age}>
      <span>{days === 0 ? t('gates.age.none') : plural('gates.age', days)}</span>
      <svg className={styles['age-bar']} aria-hidden="true">
        <rect className={bars.track} width="100%" height="100%" rx="2" />
        <rect
          className={bars[turn === 'team' ? 'grey' : toneOf[bandOf(days)]]}
          width={`${width}%`}
          height="100%"
          rx="2"
        />
      </svg>
    </span>
  );
}
