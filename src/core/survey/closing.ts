import type { ClosingStep } from '../../contract/survey/team-survey';

/**
 * The close of a checkpoint in confidence, which goes step by step: all answers are counted; all texts are kept; then what is sealed is removed.
 * No step begins before the one before it is done with all answers.
 */
export type Closing = {
  readonly step: ClosingStep;
  /** The number of times that answers could not be found or opened in this step. What storage refuses for a moment is none. */
  readonly tries: number;
};

export const closingFrom = (step: ClosingStep): Closing => ({ step, tries: 0 });

/** Twelve of them take a day and a half, as pauses double; the others are a day apart. A query that lags behind has long caught up by then. */
export const triesAtMost = 15;

/** So many take an hour, and come of a query that lags behind: nobody need know of them. */
const triesUntold = 6;

/** The tries that are left of a step, as far as the team has to know of them; null while it need not. */
export const triesToTell = ({ tries }: Closing): number | null =>
  tries < triesUntold ? null : Math.max(1, triesAtMost - tries);
