import type { Gate } from './gate';

/**
 * Whether a gate was accepted although somebody found a criterion unmet that must be met. A gate that counts as accepted
 * without a decision was conceded nothing.
 */
export const isAcceptedByConcession = ({ state, standing }: Pick<Gate, 'state' | 'standing'>): boolean =>
  state.name === 'satisfied' && state.how === 'signed' && standing.some(({ decided }) => decided?.isConcession);
