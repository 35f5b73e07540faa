import type { HeldAsk } from '../../../src/core/plan/coverage';

/** An ask in the overview's pictures, of whatever kind. */
export type PicturedAsk = {
  readonly engagementId: string;
  /** How far it is, and whose turn it is; null for what counts for nobody, as what was withdrawn. */
  readonly standing: 'done' | 'team' | 'customer' | 'planned' | null;
  /** When the customer holds it; null where they have nothing to do about it, or not any more. */
  readonly held: HeldAsk | null;
};
