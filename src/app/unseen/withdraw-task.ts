import { locationOf, mayDecideForTeam } from '../../core/access/team';
import { standsOn } from '../../core/ask/entry';
import { dayIn } from '../../core/calendar/day';
import { subjectText } from '../../core/engagement/noted/unseen';
import { accept, refuse } from '../../core/result';
import { saidBy } from '../../core/task/parties';
import { blockersOf, type Task } from '../../core/task/task';
import { withdraw } from '../../core/task/withdraw';
import { attributionTo } from '../caller';
import { applyTaskEvent } from '../task/apply-task-event';
import { inboxIds, loadInvolved } from '../task/involved';
import { letGo } from '../task/let-go';
import { inUnitOfWork } from '../unit-of-work';
import { maySettle } from './may-settle';
import type { WithdrawUnseen } from './settle';

/** Withdraws a task whose issue, or one that it waits for, the app can't find. One that is over stays as it is. */
export const withdrawUnseenTask: WithdrawUnseen = async (ports, caller, { id, reason, unseen }) => {
  const [stored] = await ports.storage.load([{ kind: 'task', id }]);
  if (!stored.value || isOver(stored.value)) return accept(null);
  const allowed = await maySettle(ports, locationOf(stored.value), unseen);
  if (!allowed.ok) return allowed;
  return inUnitOfWork(ports, async (work) => {
    const [{ value: task }] = await work.load({ kind: 'task', id });
    if (!task || isOver(task)) return accept(null);
    // It may have begun since, without what it waited for.
    const needed = [standsOn(task.subject), ...blockersOf(task).map((issueId) => ({ issueId }))];
    if (!needed.map(subjectText).includes(subjectText(unseen))) return refuse('changed-meanwhile');
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
};

const isOver = ({ state }: Task): boolean => state.name === 'withdrawn' || state.name === 'confirmed';
