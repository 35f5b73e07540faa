import { accept } from '../../../core/result';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { isUnfinished } from '../../../core/survey/checkpoint';
import { loadGroups } from '../../load-groups';
import type { BackgroundPorts } from '../../ports/ports';
import { leavingToLater } from '../../sparing-others';
import { inUnitOfWork } from '../../unit-of-work';

type Thing = 'issue' | 'version' | 'sprint';

/**
 * Has the checkpoints looked at soon that wait for a thing of which an event has told. It is a hint and no more: what comes of it is read from
 * Jira, and where it fails the sweep looks in time. Checkpoints that are over are dropped from the thing's record.
 */
export async function hintCheckpoints(
  ports: BackgroundPorts,
  thing: Thing,
  id: string,
  awaitedBy: readonly string[] | undefined,
): Promise<void> {
  if (!awaitedBy || awaitedBy.length === 0) return;
  await leavingToLater(ports, 'hint of an occasion', async () => {
    const { checkpoint } = await loadGroups(ports.sparing, { checkpoint: awaitedBy });
    const waiting = awaitedBy.filter((each) => isWaiting(checkpoint.get(each)));
    if (waiting.length > 0) await ports.processSoon(waiting.map((each) => ({ kind: 'checkpoint', id: each })));
    const over = awaitedBy.filter((each) => isOver(checkpoint.get(each)));
    if (over.length > 0) await drop(ports, thing, id, over);
  });
}

const isWaiting = (checkpoint: Checkpoint | undefined): boolean => checkpoint !== undefined && isUnfinished(checkpoint);

/** One that could not be read now is not over. */
const isOver = (checkpoint: Checkpoint | undefined): boolean => checkpoint !== undefined && !isUnfinished(checkpoint);

const drop = (ports: BackgroundPorts, thing: Thing, id: string, over: readonly string[]): Promise<unknown> =>
  inUnitOfWork(ports, async (work) => {
    const [{ value: plan }] = await work.load({ kind: thing, id });
    if (!plan?.awaitedBy) return accept(undefined);
    work.save(thing, id, { ...plan, awaitedBy: plan.awaitedBy.filter((each) => !over.includes(each)) });
    return accept(undefined);
  });
