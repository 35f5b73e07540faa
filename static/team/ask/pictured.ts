import type { HeldAsk } from '../../../src/core/plan/coverage';
import type { Standing } from './standing';

/** An ask in the overview's pictures, of whatever kind. */
export type PicturedAsk = Standing & {
  readonly engagementId: string;
  /** The days on which the customer holds it; null where they have nothing to do about it, or not any more. */
  readonly held: HeldAsk | null;
};
