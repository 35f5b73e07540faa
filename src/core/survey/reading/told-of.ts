import type { ToldFollowUp } from '../../../contract/survey/portal-survey';
import type { Checkpoint } from '../checkpoint';
import { thresholdsOf } from '../fewest/thresholds';

/** All that those who were asked may see of what follows; null as long as there is nothing to tell. */
export function toldOf(checkpoint: Pick<Checkpoint, 'followUp' | 'thresholds'>): ToldFollowUp | null {
  const { followUp } = checkpoint;
  if (followUp === null || followUp.toldAt === null) return null;
  const { text, toldAt: at, numbers } = followUp;
  return { text, at, numbers, fewest: thresholdsOf(checkpoint).answers };
}
