import type { HeldAsk } from '../../../src/core/plan/coverage';

/** An ask in the overview's pictures, of whatever kind. */
export type PicturedAsk = {
  readonly engagementId: string;
  /** The part of the picture that it belongs to; null for what counts for nobody, as what was withdrawn. */
  readonly standing: 'done' | 'team' | 'customer' | 'planned' | null;
  /** The days on which the customer holds it; null where they have nothing to do about it, or not any more. */
  readonly held: HeldAsk | null;
};
