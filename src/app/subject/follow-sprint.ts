import { accept } from '../../core/result';
import type { BackgroundPorts } from '../ports/ports';
import { retrying } from '../retry';
import { hintCheckpoints } from '../survey/occasion/hint-checkpoints';
import { inUnitOfWork } from '../unit-of-work';

/**
 * Notes that a sprint was closed, which Jira tells of one without issues in no other way, and has the checkpoints looked at that wait
 * for it. They are found by the sprint's own record: the event names no project. A sprint for which none waits costs one read.
 */
export async function followSprint(ports: BackgroundPorts, sprintId: string): Promise<void> {
  const [{ value: known }] = await retrying(ports, () => ports.storage.load([{ kind: 'sprint', id: sprintId }]));
  if (!known) return;
  await inUnitOfWork(ports, async (work) => {
    const [{ value: plan }] = await work.load({ kind: 'sprint', id: sprintId });
    if (plan && !plan.isHeardClosed) work.save('sprint', sprintId, { ...plan, isHeardClosed: true });
    return accept(undefined);
  });
  await hintCheckpoints(ports, 'sprint', sprintId, known.awaitedBy);
}
