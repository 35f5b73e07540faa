import type { HandOverTasks } from '../../contract/calls/admin';
import type { AskOwner } from '../../contract/common';
import type { Result } from '../../contract/result';
import { dayIn } from '../../core/calendar/day';
import { isCustomer } from '../../core/engagement/engagement';
import { accept, refuse } from '../../core/result';
import { decide } from '../../core/task/decide';
import { reassign } from '../../core/task/reassign';
import { attributionTo, type Caller } from '../caller';
import type { Ports } from '../ports/ports';
import { applyTaskEvent } from '../task/apply-task-event';
import { checkCapacity } from '../task/check-capacity';
import { inboxIds, loadInvolved } from '../task/involved';
import { inUnitOfWork } from '../unit-of-work';
import { administered } from './administer';
import { heldTasks } from './before-removal';

/** The number of tasks that one call moves: each is a transaction of its own. */
const perCall = 10;

/**
 * Gives some of the tasks that somebody holds to somebody else, and says how many they hold then. What they have done or
 * declined goes along, so that there is somebody to whom the team can return it: who did it stays who did it.
 */
export async function handOverTasks(
  ports: Ports,
  caller: Caller,
  projectId: string,
  wanted: HandOverTasks,
): Promise<Result<{ left: number }>> {
  const { engagementId, accountId, to } = wanted;
  const known = await administered(ports, caller, { projectId, engagementId });
  if (!known.ok) return known;
  const isThemself = to.kind === 'person' && to.accountId === accountId;
  const isOwner = to.kind === 'side' || isCustomer(known.value.engagement, to.accountId);
  if (isThemself || !isOwner) return refuse('stakeholder-unknown', { field: 'to' });
  const tasks = await heldTasks(ports, known.value, accountId);
  for (const { id } of tasks.slice(0, perCall)) {
    // The next call does what there was no time for.
    if (!ports.hasTime()) break;
    const moved = await handOver(ports, caller, id, accountId, to);
    if (!moved.ok) return moved;
  }
  const left = await heldTasks(ports, known.value, accountId);
  return accept({ left: left.length });
}

/** One task, if it is still theirs and not closed: what has happened to it since is as good as handed over. */
const handOver = (
  ports: Ports,
  caller: Caller,
  taskId: string,
  from: string,
  owner: AskOwner,
): Promise<Result<'moved' | 'left'>> =>
  inUnitOfWork(ports, async (work) => {
    const [{ value: task }] = await work.load({ kind: 'task', id: taskId });
    if (task?.owner.kind !== 'person' || task.owner.accountId !== from) return accept('left');
    if (!['planned', 'open', 'completed', 'declined'].includes(task.state.name)) return accept('left');
    const { engagement, held } = await loadInvolved(work, task.engagementId, inboxIds(task, [owner]), []);
    if (!engagement) return refuse('not-found');
    if (isCustomer(engagement, caller.accountId)) return refuse('not-allowed');
    const capacity = checkCapacity(task, owner, task.engagementId, held, 'to');
    if (!capacity.ok) return capacity;
    const today = dayIn(engagement.calendar.timeZone, ports.now());
    const command = { revision: task.history.length, owner };
    const decided = decide(
      'reassign-task',
      reassign(engagement, 'to', 'taken-over'),
      task,
      command,
      attributionTo(ports, caller),
      today,
    );
    if (!decided.ok) return decided;
    if (decided.value !== 'already') applyTaskEvent(work, { task, engagement, held }, decided.value);
    return accept('moved');
  });
