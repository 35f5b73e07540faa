import type { LostAtClose } from '../../../contract/survey/checkpoint';
import { instantText } from '../../calendar/day';
import { type Closing, closingFrom, triesAtMost } from '../closing';

/** A sweep may come soon after a try: it is not to be missed for a moment. */
const firstPauseMs = 60_000;
const longestPauseMs = 24 * 60 * 60_000;

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
