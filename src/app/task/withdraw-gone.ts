import { subjectGone } from '../../contract/common';
import { dayIn, instantText } from '../../core/calendar/day';
import { accept } from '../../core/result';
import { blockersOf } from '../../core/task/task';
import { withdraw } from '../../core/task/withdraw';
import { theApp } from '../caller';
import { Unavailable } from '../ports/failure';
import type { BackgroundPorts } from '../ports/ports';
import { sparingOthers } from '../sparing-others';
import { inUnitOfWork } from '../unit-of-work';
import { applyTaskEvent } from './apply-task-event';
import { inboxIds, loadInvolved } from './involved';
import { letGo } from './let-go';

/**
 * Withdraws the tasks on something that was deleted in Jira, which nobody of the team can open any more: the customer is not
 * reminded of them for ever. What was confirmed stays so. Nothing happens twice, and one that can't be read keeps no other back.
 * @param isGone whether Jira has told of the deletion: a task on what is only changed, or hidden from the app, stays
 * @throws Unavailable
 */
export async function withdrawGoneTasks(
  ports: BackgroundPorts,
  taskIds: readonly string[],
  isGone: boolean,
): Promise<void> {
  if (!isGone) return;
  for (const id of taskIds) await sparingOthers(ports, 'withdraw task', () => withdrawGone(ports, id));
}

async function withdrawGone(ports: BackgroundPorts, id: string): Promise<void> {
  const withdrawn = await inUnitOfWork(ports, async (work) => {
    const [{ value: task }] = await work.load({ kind: 'task', id });
    if (!task) return accept(undefined);
    const plans = blockersOf(task).map((issueId) => ({ kind: 'issue', id: issueId }) as const);
    const { engagement, held, others } = await loadInvolved(work, task.engagementId, inboxIds(task, []), plans);
    const by = { actor: theApp, at: instantText(ports.now()) };
    if (!engagement) return accept(undefined);
    const wanted = { revision: task.history.length, reason: subjectGone };
    const event = withdraw(task, wanted, by, dayIn(engagement.calendar.timeZone, ports.now()));
    if (!event.ok) return accept(undefined);
    applyTaskEvent(work, { task, engagement, held }, event.value);
    letGo(work, task, others);
    return accept(undefined);
  });
  if (!withdrawn.ok) throw new Unavailable('storage', 409);
}
