import type { LostAtClose } from '../../contract/survey/checkpoint';
import type { ClosingStep } from '../../contract/survey/team-survey';
import { instantText } from '../calendar/day';

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

/** A sweep may come soon after a try: it is not to be missed for a moment. */
const firstPauseMs = 60_000;
const longestPauseMs = 24 * 60 * 60_000;
/** Twelve of them take a day and a half, as pauses double; the others are a day apart. A query that lags behind has long caught up by then. */
const triesAtMost = 15;

/** So many take an hour, and come of a query that lags behind: nobody need know of them. */
const triesUntold = 6;

/** The tries that are left of a step, as far as the team has to know of them; null while it need not. */
export const triesToTell = ({ tries }: Closing): number | null =>
  tries < triesUntold ? null : Math.max(1, triesAtMost - tries);

/** The part of a checkpoint that changes by it. */
type Changed = {
  readonly closing: Closing;
  readonly lost: LostAtClose | null;
  readonly nextCheckAt: string;
};

/**
 * The close after a step was tried in vain: it is tried again later, or, after the last try, done without. What can't be counted is given up as a
 * whole: a number that misses answers would be taken for one that does not.
 * @param now epoch milliseconds
 */
export function triedInVain(
  { closing: { step, tries }, lost }: { readonly closing: Closing; readonly lost: LostAtClose | null },
  now: number,
): Changed {
  const next = tries + 1;
  if (next < triesAtMost || step === 'remove') {
    const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(tries, triesAtMost));
    return { closing: { step, tries: next }, lost, nextCheckAt: instantText(now + pause) };
  }
  return {
    closing: closingFrom('remove'),
    lost: step === 'count' ? 'answers' : 'texts',
    nextCheckAt: instantText(now),
  };
}

/** Whether what is found is removed without proof that it is all: something is lost, or it is the last try and what is missing was never found. */
export const isRemovedUnproved = (closing: Closing, lost: LostAtClose | null): boolean =>
  lost !== null || closing.tries >= triesAtMost - 1;
