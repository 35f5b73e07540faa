import { instantText } from '../../../core/calendar/day';
import { accept } from '../../../core/result';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { followsOccasion, notedUndone, waitsAlike } from '../../../core/survey/due/steps';
import { nextLookAt, nextOpenLookAt } from '../../../core/survey/occasion/next-look';
import type { OccasionNow } from '../../../core/survey/occasion/occasion';
import { isTakenBack } from '../../../core/survey/occasion/taken-back';
import { theApp } from '../../caller';
import type { BackgroundPorts } from '../../ports/ports';
import { retrying } from '../../retry';
import { applyCheckpointEvent } from '../../survey/apply-checkpoint-event';
import { occasionNow } from '../../survey/occasion/occasion-now';
import { beginOpening } from './begin';
import { inOwnUnit } from './step';

/**
 * Looks whether the occasion of a planned checkpoint has come, and then begins to open it; or whether that of an open one was taken back,
 * and then tells the team, who may close it: nobody who is asked loses it by that. It bears being done twice, and for whatever reason:
 * when it is due, or when an event has told of something.
 */
export async function lookAtOccasion(ports: BackgroundPorts, known: Checkpoint): Promise<void> {
  const { occasion, projectId, waitsSince } = known;
  if (!occasion) return;
  const reads = { occasions: ports.asApp.occasions, storage: ports.storage };
  const now = await retrying(ports, () => occasionNow(reads, { occasion, projectId, waitsSince }));
  if (known.state.name === 'planned' && now === 'come') return beginOpening(ports, known);
  await inOwnUnit(ports, async (work) => {
    const [{ value: checkpoint }] = await work.load({ kind: 'checkpoint', id: known.id });
    if (!checkpoint || !followsOccasion(checkpoint) || !isAlike(checkpoint, known)) return accept(undefined);
    const noted = notedCheckpoint(checkpoint, now, ports.now());
    const turn = checkpoint.state.name === 'open' ? turnOf(checkpoint, isTakenBack(occasion, now), now) : null;
    if (turn !== null) {
      const by = { actor: theApp, at: instantText(ports.now()) };
      const after = notedUndone(noted ?? checkpoint, turn === 'undone' ? by.at : null);
      applyCheckpointEvent(work, after, `checkpoint-occasion-${turn}`, by, { occasion: occasion.kind });
    } else if (noted) work.save('checkpoint', checkpoint.id, noted);
    return accept(undefined);
  });
}

/** The news of the occasion of an open checkpoint; null where it is as it was, or can't be seen. */
function turnOf({ undoneAt }: Checkpoint, isUndone: boolean, now: OccasionNow): 'undone' | 'redone' | null {
  if (undoneAt === null) return isUndone ? 'undone' : null;
  return now === 'come' ? 'redone' : null;
}

/** The checkpoint with what was found, and looked at again later; nothing where a look that was not due has found nothing new. */
function notedCheckpoint(checkpoint: Checkpoint, found: OccasionNow, now: number): Checkpoint | undefined {
  const { state, nextCheckAt, closesAt, waitsSince, occasionNow } = checkpoint;
  const isDue = nextCheckAt !== null && nextCheckAt <= instantText(now);
  if (state.name === 'open') {
    // Its last day is over: that is looked at next.
    if (!isDue || (closesAt !== null && closesAt <= instantText(now))) return undefined;
    return { ...checkpoint, nextCheckAt: nextOpenLookAt(closesAt, now) };
  }
  if (!isDue && occasionNow === found) return undefined;
  return { ...checkpoint, occasionNow: found, nextCheckAt: nextLookAt(waitsSince, now) };
}

/** Whether it still waits for what was looked at, in the same state. */
const isAlike = (one: Checkpoint, other: Checkpoint): boolean =>
  one.state.name === other.state.name && waitsAlike(one, other);
