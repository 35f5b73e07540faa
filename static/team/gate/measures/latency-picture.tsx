import { useTexts } from '../../../i18n/use-texts';
import type { Latency } from './measured';
import styles from './measures.module.css';

/** A picture of more dots shows no more. */
const dotsAtMost = 300;

/** The time until rounds were decided: each as a dot, and the middle of them. Few are listed instead of summed up. */
export function LatencyPicture({ latency: { hours, median, ninetieth } }: { latency: Latency }) {
  const { t, plural, number } = useTexts();
  const [least, most] = [hours[0], hours.at(-1)];
  if (median === null || least === undefined || most === undefined) return null;
  const rounded = (value: number) => Math.round(value * 10) / 10;
  const at = (value: number) => `${2 + (most === 0 ? 0 : value / most) * 96}%`;
  const middle = plural('gates.latency.median', hours.length, { hours: rounded(median) });
  const others =
    ninetieth === null
      ? t('gates.latency.each', { list: hours.map((value) => number(rounded(value))).join(' · ') })
      : t('gates.latency.ninetieth', { hours: rounded(ninetieth) });
  return (
    <div>
      <h3>{t('gates.latency')}</h3>
      <svg
        className={styles.strip}
        role="img"
        aria-label={t('gates.latency.picture', { least: rounded(least), most: rounded(most), median: rounded(median) })}
      >
        <line className={styles.axis} x1="2%" x2="98%" y1="12" y2="12" />
        {hours.slice(0, dotsAtMost).map((value, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they are in order, and nothing but numbers
          <circle key={index} className={styles.dot} cx={at(value)} cy="12" r="4" />
        ))}
        <line className={styles.median} x1={at(median)} x2={at(median)} y1="2" y2="22" />
        {ninetieth !== null && (
          <line className={styles.ninetieth} x1={at(ninetieth)} x2={at(ninetieth)} y1="4" y2="20" />
        )}
      </svg>
      <p>{middle}</p>
      <p className={styles.subtle}>{others}</p>
      <p className={styles.subtle}>{t('gates.latency.hours')}</p>
    </div>
  );
}
