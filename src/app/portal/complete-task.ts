import type { Answer } from '../../contract/answer';
import type { CompleteTask } from '../../contract/portal';
import type { PortalTask } from '../../contract/task';
import { mayActOnTask } from '../../core/access/customer';
import { accept, refuse } from '../../core/answer';
import { inboxOf } from '../../core/inbox/inbox';
import { complete } from '../../core/task/decide';
import { act } from '../act';
import { actOf, type Caller } from '../caller';
import type { Ports } from '../ports';
import { settle } from '../task/settle';
import { proveCustomer } from './customer-access';
import { portalView } from './portal-view';

/** A customer reports a task as done: two reads, the access check, one transaction. */
export async function completeTask(ports: Ports, caller: Caller, command: CompleteTask): Promise<Answer<PortalTask>> {
  let isProved = false;
  return act(ports, async (work) => {
    const [{ value: task }] = await work.load({ kind: 'task', id: command.taskId });
    if (!task) return refuse('not-found');
    const [{ value: engagement }, inbox] = await work.load(
      { kind: 'engagement', id: task.engagementId },
      { kind: 'inbox', id: inboxOf(task) },
    );
    if (!engagement || !mayActOnTask(engagement, task, caller.accountId)) return refuse('not-found');
    // Once is enough: a lost race changes nothing about who the caller is.
    if (!isProved) {
      const proved = await proveCustomer(ports, caller, engagement);
      if (!proved.ok) return proved;
      isProved = true;
    }
    const decided = complete(task, command, actOf(ports, caller));
    if (!decided.ok) return decided;
    const after = decided.value === 'already' ? task : settle(work, { task, engagement, inbox }, decided.value);
    const { contactId, ...done } = portalView(after, engagement, caller.accountId, ports.now());
    // There is nothing left to ask about, and a name would cost another call of Jira.
    return accept({ ...done, contact: null });
  });
}
