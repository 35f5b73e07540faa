import { confidentialThreshold } from '../../../contract/survey/checkpoint';
import type { Score } from '../../../contract/survey/results';
import type { Distribution } from '../../statistics/distribution';
import { finiteGroupFactor, groupShareInterval } from '../../statistics/finite-group';
import { clamped, type Interval } from '../../statistics/interval';
import { meanInterval, type TQuantile } from '../../statistics/mean-interval';
import { netPromoterInterval } from '../../statistics/net-promoter';
import { scoreBounds } from './score-bounds';

/** With fewer answers than these nothing is estimated. */
const fewestForIntervals = confidentialThreshold;

/** The people of whom a score is, of all who were asked. */
type Of = { readonly answered: number; readonly asked: number };

/**
 * The interval in which the number of a score lies with 95 % confidence, for the whole group that was asked, if the silent are like those who
 * answered: shares from 0 to 1, scores from −100 to 100, means in units of their scale. It holds nothing that answers rule out (`scoreBounds`). Null
 * of a few, where all have answered, and of what is not told exactly, or not how it is spread. Results and trends both take it from here, so that one result has one interval.
 * @param spread of a mean: the answers over the whole scale; null where that is not told
 */
export function scoreInterval(
  score: Score,
  { answered, asked }: Of,
  spread: Distribution | null,
  tQuantile: TQuantile,
): Interval | null {
  if (answered < fewestForIntervals) return null;
  const factor = finiteGroupFactor(answered, asked);
  if (factor === null) return null;
  switch (score.kind) {
    case 'share':
      return groupShareInterval({ count: score.satisfied, of: answered }, asked);
    case 'promoters': {
      const { promoters, detractors } = score;
      const groups = { promoters, detractors, passives: answered - promoters - detractors };
      return possible(
        netPromoterInterval(groups, factor),
        scoreBounds(score, { answered, asked }, { low: -1, high: 1 }),
      );
    }
    case 'mean': {
      const [lowest, highest] = [spread?.at(0), spread?.at(-1)];
      if (!spread || !lowest || !highest) return null;
      const scale = { low: lowest.value, high: highest.value };
      return possible(meanInterval(spread, tQuantile, factor), scoreBounds(score, { answered, asked }, scale));
    }
    default:
      return null;
  }
}

const possible = (interval: Interval | null, bounds: Interval | null): Interval | null =>
  interval && bounds ? clamped(interval, bounds) : interval;
