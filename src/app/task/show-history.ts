import type { Result } from '../../contract/result';
import type { TaskHistory } from '../../contract/task/team-task';
import { type ItemAccess, locationOf } from '../../core/access/team';
import type { ChainedEvent } from '../../core/audit/event';
import { verify } from '../../core/audit/verify-chain';
import { accept, refuse } from '../../core/result';
import { historyLines } from '../../core/task/history-line';
import type { Task } from '../../core/task/task';
import { accessToAsk } from '../access/item';
import { readAtOnce } from '../load-groups';
import type { Ports } from '../ports/ports';

/** The newest 25 events of a task, read by their keys, so that what was just done is there; and whether they fit. */
export async function showHistory(ports: Ports, taskId: string): Promise<Result<TaskHistory>> {
  const [found] = await ports.storage.load([{ kind: 'task', id: taskId }]);
  const task = found.value;
  if (!task) return refuse('not-found');
  const access = await accessToAsk(ports, task);
  if (!access) return refuse('not-found');
  const to = task.history.length;
  const from = Math.max(1, to - readAtOnce + 1);
  const events = await ports.storage.loadEvents(taskId, from, to);
  return accept(historyView(access, task, events, to - from + 1));
}

/** @param expected how many events there are to be */
function historyView(access: ItemAccess, task: Task, events: readonly ChainedEvent[], expected: number): TaskHistory {
  access.assertOn(locationOf(task));
  return {
    taskId: task.id,
    lines: historyLines(events),
    isIntact: events.length === expected && verify(events, task.history).isIntact,
  };
}
