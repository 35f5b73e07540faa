import type { CheckpointInFull } from '../../contract/survey/team-survey';
import type { Ports } from '../ports/ports';
import { readingView } from './action/reading-view';
import { begunIn } from './answered/begun';
import { checkpointView } from './checkpoint-view';
import type { SeenCheckpoint } from './seen-checkpoint';
import { followerOf } from './series/follower-of';
import { seeNamed } from './settings/see-named';

/** A checkpoint in full, with all that stands beside it, as the caller may see it: whether it is looked at, or is the reply to a command. */
export async function viewNow(ports: Ports, shown: SeenCheckpoint): Promise<CheckpointInFull> {
  const { seen, checkpoint } = shown;
  const words = await seeNamed(ports, seen);
  return checkpointView(shown, {
    reading: await readingView(ports, seen, checkpoint),
    words: words.ok ? words.value : null,
    begun: await begunIn(ports, shown),
    follower: await followerOf(ports, checkpoint),
  });
}
