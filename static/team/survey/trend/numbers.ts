import type { TrendMeasure } from '../../../../src/contract/survey/trends';
import type { Interval } from '../../../../src/core/statistics/interval';
import type { Point } from '../../../../src/core/survey/trend/points';
import type { Texts } from '../../../i18n/texts';
import { formatMean, formatMeanTick, formatScore, formatShare, formatShareTick } from '../results/numbers';

/** A number of a measure, in its own form. */
export function formatNumber(measure: TrendMeasure, value: number, texts: Texts): string {
  if (measure === 'nps') return formatScore(value, texts);
  if (isMean(measure)) return formatMean(value, texts);
  return formatShare(value, texts);
}

/** An end or the middle of a measure's scale. */
export function formatTick(measure: TrendMeasure, value: number, texts: Texts): string {
  if (measure === 'nps') return formatScore(value, texts);
  return isMean(measure) ? formatMeanTick(value, texts) : formatShareTick(value, texts);
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

export const formatInterval = (measure: TrendMeasure, point: Point, texts: Texts): string =>
  formatRange(measure, point.kind === 'gap' ? null : point.interval, texts);

/** The result for all who were asked, whatever the silent think. */
export const formatBounds = (measure: TrendMeasure, point: Point, texts: Texts): string =>
  formatRange(measure, point.kind === 'gap' ? null : point.bounds, texts);

function formatRange(measure: TrendMeasure, range: Interval | null, texts: Texts): string {
  if (range === null) return '–';
  return texts.t('survey-trend.value.between', {
    low: formatNumber(measure, range.low, texts),
    high: formatNumber(measure, range.high, texts),
  });
}

/** The people of whom a result is, of those who were asked. How many they are is not told where nothing is told of them. */
export const formatCount = (point: Point, { t }: Pick<Texts, 't'>): string =>
  point.kind === 'gap' && point.gap === 'untold'
    ? t('survey-trend.count-untold', { asked: point.part.asked })
    : t('survey-trend.count', { answered: point.part.answered, asked: point.part.asked });

/** A later number less an earlier one, with its sign: of shares in percentage points. */
export function formatDifference(measure: TrendMeasure, difference: number, texts: Texts): string {
  const decimals = measure === 'nps' ? 0 : isMean(measure) ? 2 : 1;
  const number = formatScore(isShare(measure) ? 100 * difference : difference, texts, decimals);
  return isShare(measure) ? texts.t('survey-trend.points', { points: number }) : number;
}

const isMean = (measure: TrendMeasure): boolean => measure === 'ces' || measure === 'confidence';
const isShare = (measure: TrendMeasure): boolean => measure !== 'nps' && !isMean(measure);

/** A probability as so many of a hundred cases. @param p 0..1 */
export function formatChance(p: number, texts: Texts): string {
  if (p < 0.01) return texts.t('survey-trend.chance-less', { chance: 1 });
  return texts.number(Math.round(p * 100));
}
