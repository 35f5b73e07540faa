import type { Thresholds } from '../../../contract/survey/checkpoint';
import type { ToldFollowUp } from '../../../contract/survey/portal-survey';
import { thresholdsOf } from '../fewest/thresholds';
import type { WrittenFollowUp } from './follow-up';

/** The part of a checkpoint that says it. */
type Told = { readonly followUp: WrittenFollowUp | null; readonly thresholds?: Thresholds | undefined };

/** All that those who were asked may see of what follows; null as long as there is nothing to tell. */
export function toldOf(checkpoint: Told): ToldFollowUp | null {
  const { followUp } = checkpoint;
  if (followUp === null || followUp.toldAt === null) return null;
  const { text, toldAt: at, numbers, quotes = [] } = followUp;
  // Not even the question that was answered: what follows a low score would tell that its author gave one.
  return {
    text,
    at,
    numbers,
    fewest: thresholdsOf(checkpoint).answers,
    quotes: quotes.map(({ text: words }) => words),
  };
}
