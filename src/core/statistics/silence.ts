import type { Interval } from './interval';
import { type Proportion, shareOf } from './proportion';

/**
 * The bounds between which the satisfied share of a whole group lies, whatever the silent think, 0..1: at the low end
 * none of them is satisfied, at the high end all are. That is certain, not a matter of chance. Null where nobody was
 * asked.
 *
 * Source: the worst-case bounds of C. F. Manski, Partial Identification of Probability Distributions (2003), chapter 1.
 *
 * @param satisfied the satisfied of those who answered
 * @param asked all who were asked and could answer
 * @throws if more have answered than were asked
 */
export function silenceBounds(satisfied: Proportion, asked: number): Interval | null {
  const silent = asked - satisfied.of;
  if (silent < 0) throw new Error(`${satisfied.of} of ${asked} can’t have answered`);
  const low = shareOf({ count: satisfied.count, of: asked });
  const high = shareOf({ count: satisfied.count + silent, of: asked });
  return low === null || high === null ? null : { low, high };
}
