import { inOrder, newestFirst, type Urgency } from '../../../src/core/ask/order';

/** The keys that decide how soon the team is to look at an ask. */
export type Attention = Urgency & {
  /** Asks that wait for nobody yet come after those that wait, and what is over comes last. */
  readonly stage: 'waiting' | 'not-yet' | 'over';
  /** The number of conditions of what was accepted that are still to be put right; 0 where it is left out. */
  readonly openConditions?: number;
};

/**
 * The order for one glance: what waits, the team's before the customer's; then what will; then the latest that is over.
 */
export function inAttentionOrder<Ask>(asks: readonly Ask[], attentionOf: (ask: Ask) => Attention): Ask[] {
  const known = asks.map((ask) => ({ ask, ...attentionOf(ask) }));
  const at = (stage: Attention['stage']) => known.filter((each) => each.stage === stage);
  return [
    ...inOrder(at('waiting'), (each) => each, 'team'),
    ...inOrder(at('not-yet'), (each) => each, 'team'),
    ...newestFirst(at('over')),
  ].map(({ ask }) => ask);
}
