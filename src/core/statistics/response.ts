import { shareOf } from './proportion';

/**
 * Everybody who was asked, by how it ended, each counted once. Those who were never reached, have left or were spared
 * are not among them: they are listed beside it.
 */
export type ResponseCounts = {
  readonly completes: number;
  readonly partials: number;
  readonly declined: number;
  readonly noReply: number;
};

/**
 * The response rate: those who answered all of it, of all who were asked, 0..1. Null where nobody was asked.
 * Source: response rate 1 of AAPOR, Standard Definitions, 10th edition (2023), all who were asked being eligible.
 */
export const responseRate = ({ completes, partials, declined, noReply }: ResponseCounts): number | null =>
  shareOf({ count: completes, of: completes + partials + declined + noReply });

/**
 * The completion rate: those who answered all of it, of those who began, 0..1. It is no response rate. Null where
 * nobody began.
 */
export const completionRate = ({ completes, started }: { readonly completes: number; readonly started: number }) =>
  shareOf({ count: completes, of: started });
