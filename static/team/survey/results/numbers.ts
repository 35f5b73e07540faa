import { writtenMean, writtenScore, writtenShare } from '../../../../src/core/survey/results/written';
import type { Texts } from '../../../i18n/texts';

type Region = Pick<Texts, 'region'>;

/** @param share 0..1 */
export const formatShare = (share: number, { region }: Region): string => writtenShare(share, region);

/** @param score from −100 to 100 @param decimals of an end of an interval 1 */
export const formatScore = (score: number, { region }: Region, decimals = 0): string =>
  writtenScore(score, region, decimals);

/** @param mean in units of its scale */
export const formatMean = (mean: number, { region }: Region): string => writtenMean(mean, region);
