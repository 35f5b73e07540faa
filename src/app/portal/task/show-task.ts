import type { Result } from '../../../contract/result';
import type { PortalTask } from '../../../contract/task/task';
import { accept, refuse } from '../../../core/result';
import { taskParties } from '../../../core/task/parties';
import { provedToSee } from '../../access/customer';
import type { Caller } from '../../caller';
import type { Ports } from '../../ports/ports';
import { withTaskNames } from './task-names';
import { portalView } from './task-view';

/** One task in full, for a customer who may see it. */
export async function showTask(ports: Ports, caller: Caller, taskId: string): Promise<Result<PortalTask>> {
  const [{ value: task }] = await ports.storage.load([{ kind: 'task', id: taskId }]);
  if (!task) return refuse('not-found');
  const proved = await provedToSee(ports, caller, taskParties(task));
  if (!proved.ok) return proved;
  const { ask, engagement } = proved.value;
  return accept(await withTaskNames(ports, portalView(ask, task, engagement, ports.now())));
}
