import { inOrder, newestFirst, type Urgency } from '../../../src/core/ask/order';
import { isWaiting, type Standing } from './standing';

/**
 * The keys that decide how soon the team is to look at an ask. Asks that wait for nobody yet come after those that wait, and what
 * is over comes last.
 */
export type Attention = Urgency &
  Standing & {
    /** The number of conditions of what was accepted that are still to be put right; 0 where it is left out. */
    readonly openConditions?: number;
  };

/**
 * The order for one glance: what waits, the team's before the customer's; then what will; then the latest that is over.
 */
export function inAttentionOrder<Ask>(asks: readonly Ask[], attentionOf: (ask: Ask) => Attention): Ask[] {
  const known = asks.map((ask) => ({ ask, ...attentionOf(ask) }));
  const isNotYet = ({ standing }: Standing) => standing === 'not-yet';
  return [
    ...inOrder(known.filter(isWaiting), (each) => each, 'team'),
    ...inOrder(known.filter(isNotYet), (each) => each, 'team'),
    ...newestFirst(known.filter((each) => !isWaiting(each) && !isNotYet(each))),
  ].map(({ ask }) => ask);
}
