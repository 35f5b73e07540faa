import type { TrendMeasure } from '../../../../src/contract/survey/trends';
import type { Point } from '../../../../src/core/survey/trend/points';
import type { Texts } from '../../../i18n/texts';
import { formatMean, formatScore, formatShare } from '../results/numbers';

/** A number of a measure, in its own form. */
export function formatNumber(measure: TrendMeasure, value: number, texts: Texts): string {
  if (measure === 'nps') return formatScore(value, texts);
  if (measure === 'ces' || measure === 'confidence') return formatMean(value, texts);
  return formatShare(value, texts);
}

/** The result of a survey in words: its number, its bound, or why there is none. */
export function formatPoint(measure: TrendMeasure, point: Point, texts: Texts): string {
  const { t } = texts;
  if (point.kind === 'gap') {
    const { gap, part } = point;
    if (gap !== 'few') return t(`survey-trend.gap.${gap}`);
    return part.score?.kind === 'share'
      ? t('survey-trend.gap.counted-satisfied', { satisfied: part.score.satisfied, answered: part.answered })
      : t('survey-trend.gap.counted');
  }
  const value = formatNumber(measure, point.value, texts);
  return point.bound === null ? value : t(`survey-trend.value.${point.bound}`, { value });
}

export function formatInterval(measure: TrendMeasure, point: Point, texts: Texts): string {
  if (point.kind === 'gap' || point.interval === null) return '–';
  const { low, high } = point.interval;
  return texts.t('survey-trend.value.between', {
    low: formatNumber(measure, low, texts),
    high: formatNumber(measure, high, texts),
  });
}

/** A probability as so many of a hundred cases. @param p 0..1 */
export function formatChance(p: number, texts: Texts): string {
  if (p < 0.01) return texts.t('survey-trend.chance-less', { chance: 1 });
  return texts.number(Math.round(p * 100));
}
