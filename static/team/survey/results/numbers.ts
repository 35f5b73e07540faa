import type { Texts } from '../../../i18n/texts';

type Region = Pick<Texts, 'region'>;

/** A share with one decimal, e.g. `80.0%`. @param share 0..1 */
export const formatShare = (share: number, { region }: Region): string =>
  new Intl.NumberFormat(region, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(share);

/** A score from −100 to 100 with its sign: a 0 is a score like others. @param decimals of an end of an interval 1 */
export const formatScore = (score: number, { region }: Region, decimals = 0): string =>
  new Intl.NumberFormat(region, {
    signDisplay: 'exceptZero',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
    .format(score)
    .replace('-', '−');

/** An end or the middle of a share's scale, e.g. `50%`: it has no more digits than it needs. */
export const formatShareTick = (share: number, { region }: Region): string =>
  new Intl.NumberFormat(region, { style: 'percent', maximumFractionDigits: 1 }).format(share);

/** An end or the middle of a mean's scale, e.g. `5`. */
export const formatMeanTick = (mean: number, { region }: Region): string =>
  new Intl.NumberFormat(region, { maximumFractionDigits: 2 }).format(mean);

/** A mean, in units of its scale, with two decimals. */
export const formatMean = (mean: number, { region }: Region): string =>
  new Intl.NumberFormat(region, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(mean);
