import { confidentialThreshold } from '../../../contract/survey/checkpoint';
import type { Score } from '../../../contract/survey/results';
import type { Interval } from '../../statistics/interval';
import { unitOf } from './score-number';

/** With fewer answers than these nothing is calculated. */
const fewestForBounds = confidentialThreshold;

/** The people of whom a score is, of all who were asked. */
type Of = { readonly answered: number; readonly asked: number };

/**
 * The bounds between which the number of a score lies for all who were asked, whatever the silent think: shares from 0 to 1, scores from −100
 * to 100, means in units of their scale. At the low end each of the silent has answered as low as can be, at the high end as high: that is
 * certain, not a matter of chance. Silent is whoever is not among `answered`. Null of a few, and where nobody is silent.
 *
 * It is made of nothing but what is told of the score, so that in confidence it tells no more: of a sum that is no more than told to be near
 * an end, the other end is all that it can be.
 *
 * Source: the worst-case bounds of C. F. Manski, Partial Identification of Probability Distributions (2003), chapter 1.
 *
 * @param scale of a mean: its lowest and its highest value; of other scores it has no meaning
 * @throws if more have answered than were asked
 */
export function scoreBounds(score: Score, { answered, asked }: Of, scale: Interval): Interval | null {
  const silent = asked - answered;
  if (silent < 0) throw new Error(`${answered} of ${asked} can’t have answered`);
  if (answered < fewestForBounds || silent === 0) return null;
  const [of, sum] = [unitOf(score), sumTold(score)];
  // The range of what each person adds to the sum.
  const each = of === 'mean' ? scale : eachOf[of];
  const low = sum.low ?? answered * each.low;
  const high = sum.high ?? answered * each.high;
  const unit = of === 'difference' ? 100 : 1;
  return {
    low: (unit * (low + silent * each.low)) / asked,
    high: (unit * (high + silent * each.high)) / asked,
  };
}

const eachOf = { share: { low: 0, high: 1 }, difference: { low: -1, high: 1 } } as const;

type SumTold = Readonly<Record<'low' | 'high', number | null>>;

/** The sum of what all who answered add to a score, as far as it is told: null for an end that is not. */
function sumTold(score: Score): SumTold {
  const exactly = (sum: number): SumTold => ({ low: sum, high: sum });
  switch (score.kind) {
    case 'share':
      return exactly(score.satisfied);
    case 'promoters':
      return exactly(score.promoters - score.detractors);
    case 'difference':
      return exactly(score.difference);
    case 'mean':
      return exactly(score.sum);
    case 'bracket': {
      const { side, bound } = score;
      return side === 'at-least' ? { low: bound, high: null } : { low: null, high: bound };
    }
  }
}
