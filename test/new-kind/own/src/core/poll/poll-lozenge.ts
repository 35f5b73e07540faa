import type { LozengeRule } from '../ask/kind';
import type { Poll } from './poll';

/** After a signature that the customer owes, and before the count of what waits for them. */
export const pollLozenges = { 'poll-open': { weight: 45, turn: 'customer' } } as const satisfies Record<
  string,
  LozengeRule
>;

export const pollLozenge = (polls: readonly Poll[]): keyof typeof pollLozenges | null =>
  polls.some(({ state }) => state.name === 'open') ? 'poll-open' : null;
