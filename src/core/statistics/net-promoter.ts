import type { Distribution } from './distribution';
import { clamped, holding, type Interval } from './interval';
import { normalQuantile } from './proportion';

/** The scale of "How likely are you to recommend us?". One from 1 to 10 makes no Net Promoter Score. */
export const netPromoterScale: Interval = { low: 0, high: 10 };

/** The range of the score itself. */
const scoreRange: Interval = { low: -100, high: 100 };

/** The answers by what the score takes them for: promoters 9 and 10, passives 7 and 8, detractors 0 to 6. */
export type NetPromoterCounts = {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
};

/**
 * The answers sorted into promoters, passives and detractors. Source: F. F. Reichheld, The one number you need to grow,
 * Harvard Business Review, December 2003.
 * @throws if they were not given on the scale from 0 to 10
 */
export function netPromoterCounts(distribution: Distribution): NetPromoterCounts {
  if (distribution.at(0)?.value !== netPromoterScale.low || distribution.at(-1)?.value !== netPromoterScale.high)
    throw new Error('A Net Promoter Score is asked on a scale from 0 to 10');
  const from = (low: number, high: number): number =>
    distribution.reduce((total, { value, count }) => (value >= low && value <= high ? total + count : total), 0);
  return { promoters: from(9, 10), passives: from(7, 8), detractors: from(0, 6) };
}

const answersOf = ({ promoters, passives, detractors }: NetPromoterCounts): number => promoters + passives + detractors;

/**
 * The Net Promoter Score: per cent of promoters minus per cent of detractors, −100..100, printed with its sign and
 * without a per cent sign. Null without answers: a score of 0 is something else.
 */
export function netPromoterScore(counts: NetPromoterCounts): number | null {
  const answers = answersOf(counts);
  return answers === 0 ? null : (100 * (counts.promoters - counts.detractors)) / answers;
}

/**
 * The adjusted Wald interval, in which the true score lies with 95 % confidence, −100..100. Three answers are added for
 * it, ¾ of them promoters and ¾ detractors, so that it has a width even where all agree. Null without answers. Of a
 * single answer the formula would leave out its own score (±100) by a hair: the interval is widened to hold it.
 *
 * Source: B. Rocks, Interval estimation for the "Net Promoter Score", The American Statistician 70 (2016) 365–372.
 *
 * @param errorFactor the standard error is multiplied by it where a whole group was asked (`finiteGroupFactor`). The
 *   interval is then the one of `1 / errorFactor²` times as many answers with the same shares.
 */
export function netPromoterInterval(counts: NetPromoterCounts, errorFactor = 1): Interval | null {
  const score = netPromoterScore(counts);
  if (score === null) return null;
  const weight = 1 / errorFactor ** 2;
  const answers = weight * answersOf(counts) + 3;
  const promoters = (weight * counts.promoters + 0.75) / answers;
  const detractors = (weight * counts.detractors + 0.75) / answers;
  const difference = promoters - detractors;
  const error = Math.sqrt((promoters + detractors - difference ** 2) / answers);
  const ends = {
    low: 100 * (difference - normalQuantile * error),
    high: 100 * (difference + normalQuantile * error),
  };
  return holding(score, clamped(ends, scoreRange));
}
