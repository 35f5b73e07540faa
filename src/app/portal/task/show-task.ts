import type { Result } from '../../../contract/result';
import type { PortalTask } from '../../../contract/task/task';
import { maySee } from '../../../core/access/customer';
import { dayIn } from '../../../core/calendar/day';
import { accept, refuse } from '../../../core/result';
import { taskParties } from '../../../core/task/parties';
import { askSeenBy, proveCustomer } from '../../access/customer';
import type { Caller } from '../../caller';
import type { Ports } from '../../ports';
import { withTaskNames } from './task-names';
import { portalView } from './task-view';

/** One task in full, for a customer who may see it. */
export async function showTask(ports: Ports, caller: Caller, taskId: string): Promise<Result<PortalTask>> {
  const [{ value: task }] = await ports.storage.load([{ kind: 'task', id: taskId }]);
  if (!task) return refuse('not-found');
  const [{ value: engagement }] = await ports.storage.load([{ kind: 'engagement', id: task.engagementId }]);
  if (!engagement) return refuse('not-found');
  const today = dayIn(engagement.calendar.timeZone, ports.now());
  if (!maySee(engagement, taskParties(task), caller.accountId, today)) return refuse('not-found');
  const proved = await proveCustomer(ports, caller, engagement);
  if (!proved.ok) return proved;
  const ask = askSeenBy(proved.value, engagement, taskParties(task), today);
  if (!ask) return refuse('not-found');
  return accept(await withTaskNames(ports, portalView(ask, task, engagement, ports.now())));
}
