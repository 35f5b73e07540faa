import { useId } from 'react';
import type { Interval } from '../../../../src/core/statistics/interval';
import type { Texts } from '../../../i18n/texts';
import { useTexts } from '../../../i18n/use-texts';
import type { Figure } from './figures';
import { formatMean, formatMeanTick, formatScore, formatShare, formatShareTick } from './numbers';
import styles from './pictures.module.css';

/** A figure on its scale, with its interval, or at least what silence leaves open. */
export type Pictured = {
  readonly scale: Interval;
  readonly value: number;
  readonly interval: Interval | null;
  readonly bounds: Interval | null;
  readonly format: (value: number) => string;
  /** Writes an end of the scale. */
  readonly tick: (value: number) => string;
};

/** The figure with what is known of its size for all who were asked; null where nothing is, or nobody is silent. */
export function picturedOf(figure: Figure, texts: Texts): Pictured | null {
  switch (figure.kind) {
    case 'share': {
      const { share: value, interval, bounds } = figure;
      const format = (share: number) => formatShare(share, texts);
      const tick = (share: number) => formatShareTick(share, texts);
      return value === null || (!interval && !bounds)
        ? null
        : { scale: { low: 0, high: 1 }, value, interval, bounds, format, tick };
    }
    case 'promoters': {
      const { score: value, interval, bounds } = figure;
      const format = (score: number) => formatScore(score, texts, 1);
      const tick = (score: number) => formatScore(score, texts);
      return value === null || (!interval && !bounds)
        ? null
        : { scale: { low: -100, high: 100 }, value, interval, bounds, format, tick };
    }
    case 'mean': {
      const { mean: value, interval, bounds, scale } = figure;
      const format = (mean: number) => formatMean(mean, texts);
      const tick = (mean: number) => formatMeanTick(mean, texts);
      return value === null || (!interval && !bounds) ? null : { scale, value, interval, bounds, format, tick };
    }
    default:
      return null;
  }
}

/**
 * A figure as a point on its scale, its interval as a bar, and between which ends it surely lies as a hatched one: told apart by form,
 * not by colour.
 */
export function IntervalPicture({ figure }: { figure: Figure }) {
  const texts = useTexts();
  const id = useId();
  const pictured = picturedOf(figure, texts);
  if (!pictured) return null;
  const { scale, value, interval, bounds, tick } = pictured;
  const at = (each: number) => ((each - scale.low) / (scale.high - scale.low)) * 100;
  const bar = (of: Interval) => ({ x: `${at(of.low)}%`, width: `${Math.max(0.5, at(of.high) - at(of.low))}%` });
  return (
    <svg className={styles.picture} role="img" aria-label={describe(pictured, texts)}>
      <defs>
        <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className={styles.hatch} x1="0" x2="0" y1="0" y2="6" />
        </pattern>
      </defs>
      <line className={styles.axis} x1="0%" x2="100%" y1="14" y2="14" />
      {interval && <rect className={styles.interval} {...bar(interval)} y="8" height="12" rx="2" />}
      {bounds && <rect className={styles.bounds} fill={`url(#${id})`} {...bar(bounds)} y="22" height="8" />}
      <line className={styles.point} x1={`${at(value)}%`} x2={`${at(value)}%`} y1="2" y2="26" />
      <text className={styles.tick} x="0%" y="44">
        {tick(scale.low)}
      </text>
      <text className={styles.tick} x="100%" y="44" textAnchor="end">
        {tick(scale.high)}
      </text>
    </svg>
  );
}

function describe({ value, interval, bounds, format }: Pictured, { t }: Texts): string {
  const facts = { value: format(value) };
  const least = bounds && { least: format(bounds.low), most: format(bounds.high) };
  if (interval === null) return t('survey-results.picture-silence', { ...facts, ...least });
  const ends = { ...facts, low: format(interval.low), high: format(interval.high) };
  return least ? t('survey-results.picture-bounds', { ...ends, ...least }) : t('survey-results.picture', ends);
}
