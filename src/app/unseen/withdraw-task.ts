import { mayDecideForTeam } from '../../core/access/team';
import { dayIn } from '../../core/calendar/day';
import { accept, refuse } from '../../core/result';
import { withdraw } from '../../core/task/by-team';
import { saidBy } from '../../core/task/parties';
import { blockersOf } from '../../core/task/task';
import { attributionTo } from '../caller';
import { applyTaskEvent } from '../task/apply-task-event';
import { inboxIds, loadInvolved } from '../task/involved';
import { letGo } from '../task/let-go';
import { inUnitOfWork } from '../unit-of-work';
import type { WithdrawUnseen } from './settle';

/** Withdraws a task whose issue, or one that it waits for, the app can't find. One that is over stays as it is. */
export const withdrawUnseenTask: WithdrawUnseen = (ports, caller, { id, reason }) =>
  inUnitOfWork(ports, async (work) => {
    const [{ value: task }] = await work.load({ kind: 'task', id });
    if (!task || task.state.name === 'withdrawn' || task.state.name === 'confirmed') return accept(null);
    const plans = blockersOf(task).map((issueId) => ({ kind: 'issue', id: issueId }) as const);
    const { engagement, held, others } = await loadInvolved(work, task.engagementId, inboxIds(task, []), plans);
    if (!engagement) return refuse('not-found');
    if (!mayDecideForTeam(engagement, saidBy(task), caller.accountId)) return refuse('not-allowed');
    const wanted = { revision: task.history.length, reason };
    const today = dayIn(engagement.calendar.timeZone, ports.now());
    const event = withdraw(task, wanted, attributionTo(ports, caller), today);
    if (!event.ok) return event;
    applyTaskEvent(work, { task, engagement, held }, event.value);
    letGo(work, task, others);
    return accept(null);
  });
