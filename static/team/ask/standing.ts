import type { AskTurn } from '../../../src/contract/portal-ask';

/**
 * The side whose move an ask is, in every figure of the team's screens: the panel's, the context's and the overview's. `not-yet` is what is
 * in the plan without the customer having been asked: what is planned, and drafts. Null for what counts for nobody, as what was
 * withdrawn.
 */
export type AskStanding = 'done' | 'team' | 'customer' | 'not-yet' | null;

export type Standing = { readonly standing: AskStanding };

/** The number of asks that stand so. */
export const countOf = (asks: readonly Standing[], standing: AskStanding): number =>
  asks.filter((ask) => ask.standing === standing).length;

/** Whether somebody is waited for. */
export const isWaiting = ({ standing }: Standing): boolean => standing === 'team' || standing === 'customer';

export const turnIn = (standing: AskStanding): AskTurn =>
  standing === 'team' || standing === 'customer' ? standing : 'nobody';
