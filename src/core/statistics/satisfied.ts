import { answersIn, type Distribution } from './distribution';
import type { Interval } from './interval';
import type { Proportion } from './proportion';

/** The numbers of points that a scale of satisfaction may have. Each begins at 1, the least satisfied. */
export const satisfactionPoints = [3, 4, 5, 6, 7, 10] as const;
export type SatisfactionPoints = (typeof satisfactionPoints)[number];

/**
 * The lowest point that counts as satisfied: the upper two of most scales, the top one of three, the upper three of
 * ten. Shares of different scales are not the same measure, so the scale is always told with the share.
 */
const leastSatisfied: Readonly<Record<SatisfactionPoints, number>> = { 3: 3, 4: 3, 5: 4, 6: 5, 7: 6, 10: 8 };

export const satisfactionScale = (points: SatisfactionPoints): Interval => ({ low: 1, high: points });

/** True if an answer on the scale with so many points counts as satisfied. @param value 1..points */
export const isSatisfied = (value: number, points: SatisfactionPoints): boolean => value >= leastSatisfied[points];

/**
 * Customer satisfaction (CSAT, top box): those satisfied of those who answered. Its share is `shareOf`, 0..1 and null
 * without answers; its interval is `wilsonInterval`. The mean of the answers is another number, and is never called
 * CSAT.
 * @throws if the answers were not given on the scale from 1 to `points`
 */
export function satisfiedIn(distribution: Distribution, points: SatisfactionPoints): Proportion {
  if (distribution.at(0)?.value !== 1 || distribution.at(-1)?.value !== points)
    throw new Error(`These answers were not given on a scale from 1 to ${points}`);
  return {
    count: answersIn(distribution.filter(({ value }) => isSatisfied(value, points))),
    of: answersIn(distribution),
  };
}
