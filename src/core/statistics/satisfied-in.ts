import { answersIn, type Distribution } from './distribution';
import type { Proportion } from './proportion';
import { isSatisfied, type SatisfactionPoints } from './satisfied';

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
