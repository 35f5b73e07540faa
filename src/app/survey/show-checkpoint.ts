import type { Result } from '../../contract/result';
import { checkpointTermNames } from '../../contract/survey/checkpoint';
import type { CheckpointInFull, SurveyHistoryLine } from '../../contract/survey/team-survey';
import { surveyHistoryWhats } from '../../contract/survey/team-survey';
import { accept } from '../../core/result';
import type { Caller } from '../caller';
import { readAtOnce } from '../load-groups';
import type { Ports } from '../ports/ports';
import { readingView } from './action/reading-view';
import { begunIn } from './answered/begun';
import { checkpointView } from './checkpoint-view';
import { type SeenCheckpoint, seenCheckpoint } from './seen-checkpoint';
import { followerOf } from './series/follower-of';
import { seeNamed } from './settings/see-named';

/** A checkpoint in full, but for its results. */
export async function showCheckpoint(
  ports: Ports,
  caller: Caller,
  projectId: string,
  checkpointId: string,
): Promise<Result<CheckpointInFull>> {
  const seen = await seenCheckpoint(ports, caller, projectId, checkpointId);
  return seen.ok ? accept(await viewNow(ports, seen.value)) : seen;
}

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

/** The history of a checkpoint, oldest first. No answer is in it. */
export async function showCheckpointHistory(
  ports: Ports,
  caller: Caller,
  projectId: string,
  checkpointId: string,
): Promise<Result<readonly SurveyHistoryLine[]>> {
  const seen = await seenCheckpoint(ports, caller, projectId, checkpointId);
  if (!seen.ok) return seen;
  return accept(await historyView(ports, seen.value));
}

async function historyView(ports: Ports, { seen, checkpoint }: SeenCheckpoint): Promise<readonly SurveyHistoryLine[]> {
  seen.assertIs(checkpoint);
  const { id, history } = checkpoint;
  const to = history.length;
  const events = await ports.storage.loadEvents(id, Math.max(1, to - readAtOnce + 1), to);
  return events.flatMap(({ what, at, actor: by, facts }) => {
    const said = surveyHistoryWhats.find((each) => each === what);
    const named: readonly unknown[] = Array.isArray(facts?.changed) ? facts.changed : [];
    const changed = checkpointTermNames.filter((term) => named.includes(term));
    const words = facts?.words;
    return said ? [{ what: said, at, by, changed, words: typeof words === 'string' ? words : null }] : [];
  });
}
