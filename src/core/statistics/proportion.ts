import { holding, type Interval } from './interval';

/** A number of people or things out of all that were counted. A figure made of it is shown with both. */
export type Proportion = { readonly count: number; readonly of: number };

/**
 * The quantile of the standard normal distribution that leaves 2.5 % above it: intervals of 95 % are made with it.
 * Six decimals, as tables print it (R: `qnorm(0.975)` is 1.959963984540054).
 */
export const normalQuantile = 1.959964;

/**
 * The part that is counted, 0..1. Null of none: nobody has answered, which is not the same as a share of 0.
 * @throws if the counts are no whole numbers, or one is below 0, or more are counted than there are
 */
export function shareOf({ count, of }: Proportion): number | null {
  if (!isCount(count) || !isCount(of) || count > of) throw new Error(`${count} of ${of} is no proportion`);
  return of === 0 ? null : count / of;
}

const isCount = (number: number): boolean => Number.isSafeInteger(number) && number >= 0;

/**
 * The score interval of Wilson, in which the true share lies with 95 % confidence, 0..1. It has a width even where all
 * agree. Null of none, as for `shareOf`.
 *
 * Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927) 209–212;
 * recommended for few answers by Brown, Cai and DasGupta, Interval estimation for a binomial proportion, Statistical
 * Science 16 (2001) 101–133.
 *
 * @param errorFactor the standard error is multiplied by it where a whole group was asked (`finiteGroupFactor`). The
 *   interval is then the one of `of / errorFactor²` answers with the same share.
 */
export function wilsonInterval(proportion: Proportion, errorFactor = 1): Interval | null {
  const share = shareOf(proportion);
  if (share === null) return null;
  const answers = proportion.of / errorFactor ** 2;
  const square = normalQuantile ** 2;
  const shrink = 1 + square / answers;
  const centre = (share + square / (2 * answers)) / shrink;
  const half = (normalQuantile / shrink) * Math.sqrt((share * (1 - share)) / answers + square / (4 * answers ** 2));
  // At 0 and at 1 one end is the share itself, which rounding would miss by a hair on either side.
  const ends = { low: share === 0 ? 0 : centre - half, high: share === 1 ? 1 : centre + half };
  return holding(share, ends);
}
