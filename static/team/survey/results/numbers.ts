import { writtenMean, writtenScore, writtenShare } from '../../../../src/core/survey/results/written';
import type { Texts } from '../../../i18n/texts';

type Region = Pick<Texts, 'region'>;

/** @param share 0..1 */
export const formatShare = (share: number, { region }: Region): string => writtenShare(share, region);

/** @param score from −100 to 100 @param decimals of an end of an interval 1 */
export const formatScore = (score: number, { region }: Region, decimals = 0): string =>
  writtenScore(score, region, decimals);

/** An end or the middle of a share's scale, e.g. `50%`: it has no more digits than it needs. */
export const formatShareTick = (share: number, { region }: Region): string =>
  new Intl.NumberFormat(region, { style: 'percent', maximumFractionDigits: 1 }).format(share);

/** An end or the middle of a mean's scale, e.g. `5`. */
export const formatMeanTick = (mean: number, { region }: Region): string =>
  new Intl.NumberFormat(region, { maximumFractionDigits: 2 }).format(mean);

/** @param mean in units of its scale */
export const formatMean = (mean: number, { region }: Region): string => writtenMean(mean, region);
