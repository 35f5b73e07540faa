import { instantText } from '../../../core/calendar/day';
import { accept } from '../../../core/result';
import { isAbsentOwner } from '../../../core/task/owner';
import { theApp } from '../../caller';
import { Unavailable } from '../../ports/failure';
import type { Ports } from '../../ports/ports';
import { applyTaskEvent } from '../../task/apply-task-event';
import { inboxIds, loadInvolved } from '../../task/involved';
import { inUnitOfWork } from '../../unit-of-work';

/**
 * Notes on an open task that its owner can't take part in the engagement, or can again: its issue, and all lists, say then whose
 * turn it is. A task that opens later is noted as it opens.
 */
export async function noteTaskReach(ports: Ports, id: string): Promise<void> {
  const noted = await inUnitOfWork(ports, async (work) => {
    const [{ value: task }] = await work.load({ kind: 'task', id });
    if (task?.state.name !== 'open') return accept(undefined);
    const { engagement, held } = await loadInvolved(work, task.engagementId, inboxIds(task, []), []);
    if (!engagement) return accept(undefined);
    const isInVain = isAbsentOwner(engagement, task.owner);
    if (isInVain === (task.isInVain ?? false)) return accept(undefined);
    const by = { actor: theApp, at: instantText(ports.now()) };
    const what = isInVain ? 'owner-absent' : 'owner-back';
    applyTaskEvent(work, { task, engagement, held }, { ...by, what });
    return accept(undefined);
  });
  if (!noted.ok) throw new Unavailable('storage', 409);
}
