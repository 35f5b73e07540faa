import type { Interval } from '../../statistics/interval';
import type { ScoreUnit } from './score-number';

// Numbers of results are written alike on the screens of both sides and in mails. A region says by whose customs, as a BCP 47 tag.

/** A share with one decimal, as `80.0%`. @param share 0..1 */
export const writtenShare = (share: number, region: string): string =>
  new Intl.NumberFormat(region, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(share);

/** A score from −100 to 100 with its sign: a 0 is a score like others. @param decimals of an end of an interval 1 */
export const writtenScore = (score: number, region: string, decimals = 0): string =>
  new Intl.NumberFormat(region, {
    signDisplay: 'exceptZero',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
    .format(score)
    .replace('-', '−');

/** A mean, in units of its scale, with two decimals. */
export const writtenMean = (mean: number, region: string): string =>
  new Intl.NumberFormat(region, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(mean);

/** Both ends of what a number may be. */
export function writtenEnds(
  { low, high }: Interval,
  unit: ScoreUnit,
  region: string,
): { readonly low: string; readonly high: string } {
  const end = (value: number): string => {
    if (unit === 'share') return writtenShare(value, region);
    return unit === 'mean' ? writtenMean(value, region) : writtenScore(value, region, 1);
  };
  return { low: end(low), high: end(high) };
}
