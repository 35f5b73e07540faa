import { clamped, type Interval } from './interval';
import { type Proportion, wilsonInterval } from './proportion';
import { silenceBounds } from './silence';

/**
 * The finite population correction √((N − n)/(N − 1)), 0..1: the standard error is multiplied by it where a whole group
 * was asked and a part of it has answered. Null where nobody has answered, and where all have: there is no sampling
 * error then, so counts are shown and no interval.
 *
 * Source: W. G. Cochran, Sampling Techniques, 3rd edition (1977), chapter 2.
 *
 * @param answered n, those of the group who answered
 * @param asked N, the whole group
 * @throws if more have answered than were asked
 */
export function finiteGroupFactor(answered: number, asked: number): number | null {
  if (answered > asked) throw new Error(`${answered} of ${asked} can’t have answered`);
  if (answered === 0 || answered === asked) return null;
  return Math.sqrt((asked - answered) / (asked - 1));
}

/**
 * The interval in which the share of the whole group lies with 95 % confidence, 0..1, if the silent are like those who
 * answered: the one of Wilson with the finite population correction, without what answers rule out (`silenceBounds`).
 * Null where nobody has answered, and where all have (`finiteGroupFactor`).
 */
export function groupShareInterval(satisfied: Proportion, asked: number): Interval | null {
  const factor = finiteGroupFactor(satisfied.of, asked);
  const bounds = silenceBounds(satisfied, asked);
  const interval = factor === null ? null : wilsonInterval(satisfied, factor);
  return interval && bounds && clamped(interval, bounds);
}
