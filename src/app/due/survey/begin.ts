import { instantText } from '../../../core/calendar/day';
import { accept } from '../../../core/result';
import { type Checkpoint, closingCheckpoint } from '../../../core/survey/checkpoint';
import { waitsAlike } from '../../../core/survey/due/steps';
import { theApp } from '../../caller';
import type { BackgroundPorts } from '../../ports/ports';
import { applyCheckpointEvent } from '../../survey/apply-checkpoint-event';
import { forgetUnused, makeKey, startOpening } from '../../survey/start-opening';
import { inOwnUnit } from './step';

/** Begins to open a checkpoint whose day has come, or whose occasion, as it was looked at, has. */
export async function beginOpening(ports: BackgroundPorts, known: Checkpoint): Promise<void> {
  const { id, occasion } = known;
  const keyName = ports.randomId();
  const isMade = await makeKey(ports, id, keyName);
  await inOwnUnit(ports, async (work) => {
    const [{ value: checkpoint }] = await work.load({ kind: 'checkpoint', id });
    // It may wait for something else since: its version was merged, or the team has changed it.
    if (checkpoint?.state.name !== 'planned' || !waitsAlike(checkpoint, known)) return accept(undefined);
    const by = { actor: theApp, at: instantText(ports.now()) };
    const isDue = occasion !== null || (checkpoint.nextCheckAt !== null && checkpoint.nextCheckAt <= by.at);
    // Made confidential a moment ago it has no key yet: the next look makes one.
    if (!isDue || (checkpoint.mode === 'confidential' && !isMade)) return accept(undefined);
    const come: Checkpoint = occasion ? { ...checkpoint, occasionNow: 'come' } : checkpoint;
    return startOpening(ports, work, come, isMade ? keyName : null, by);
  });
  if (isMade) await forgetUnused(ports, id, keyName);
}

/** Ends the time for answers when the last day is over. */
export async function beginClosing(ports: BackgroundPorts, { id }: Checkpoint): Promise<void> {
  await inOwnUnit(ports, async (work) => {
    const [{ value: checkpoint }] = await work.load({ kind: 'checkpoint', id });
    const at = instantText(ports.now());
    if (checkpoint?.state.name !== 'open' || (checkpoint.closesAt ?? at) > at) return accept(undefined);
    applyCheckpointEvent(work, closingCheckpoint(checkpoint, at), 'checkpoint-closing', { actor: theApp, at });
    return accept(undefined);
  });
}
