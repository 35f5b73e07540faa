import type { Answer } from '../../contract/answer';
import type { TaskHistory } from '../../contract/team';
import { accept, refuse } from '../../core/answer';
import { verify } from '../../core/audit/chain';
import { historyLine } from '../../core/task/history-line';
import { readAtOnce } from '../load-groups';
import type { Ports } from '../ports';
import { taskPermissions } from './issue-access';

/** The newest 25 events of a task, read by their keys, so that what was just done is there; and whether they fit. */
export async function showHistory(ports: Ports, taskId: string): Promise<Answer<TaskHistory>> {
  const [found] = await ports.storage.load([{ kind: 'task', id: taskId }]);
  const task = found.value;
  if (!task) return refuse('not-found');
  const permissions = await taskPermissions(ports, task);
  if (!permissions.has('BROWSE_PROJECTS')) return refuse('not-found');
  const to = task.history.length;
  const from = Math.max(1, to - readAtOnce + 1);
  const events = await ports.storage.loadEvents(taskId, from, to);
  return accept({
    taskId,
    lines: events.flatMap((event) => historyLine(event) ?? []),
    isIntact: events.length === to - from + 1 && verify(events, task.history).isIntact,
  });
}
