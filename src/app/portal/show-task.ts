import type { Answer } from '../../contract/answer';
import type { PortalTask } from '../../contract/task';
import { maySeeTask } from '../../core/access/customer';
import { accept, refuse } from '../../core/answer';
import type { Caller } from '../caller';
import type { Ports } from '../ports';
import { withContacts } from './contacts';
import { proveCustomer } from './customer-access';
import { portalView } from './portal-view';

/** One task in full, for a customer who may see it. */
export async function showTask(ports: Ports, caller: Caller, taskId: string): Promise<Answer<PortalTask>> {
  const [{ value: task }] = await ports.storage.load([{ kind: 'task', id: taskId }]);
  if (!task) return refuse('not-found');
  const [{ value: engagement }] = await ports.storage.load([{ kind: 'engagement', id: task.engagementId }]);
  if (!engagement || !maySeeTask(engagement, task, caller.accountId)) return refuse('not-found');
  const proved = await proveCustomer(ports, caller, engagement);
  if (!proved.ok) return proved;
  const [[shown] = []] = await withContacts(ports, [portalView(task, engagement, caller.accountId, ports.now())]);
  return shown ? accept(shown) : refuse('not-found');
}
