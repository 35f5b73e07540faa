import type { Result } from '../../contract/result';
import type { TaskStateName } from '../../contract/task/task';
import type { ListedTask, TaskPage } from '../../contract/task/team-task';
import type { BrowsableProject } from '../../core/access/team';
import { dayIn } from '../../core/calendar/day';
import { accept } from '../../core/result';
import { awaitsOf, beginsOn, doneBy, isTaskOverdue, type Task, turnBeganAt } from '../../core/task/task';
import { listAsks } from '../ask/list-asks';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports/ports';

/** The tasks of a project in one state, as rows of the plan. */
export async function listTasks(
  ports: Ports,
  projectId: string,
  wanted: { state: TaskStateName; after?: string | undefined },
): Promise<Result<TaskPage>> {
  const found = await listAsks(ports, 'task', projectId, wanted);
  if (!found.ok) return found;
  const { project, asks, next } = found.value;
  const { engagement } = await loadGroups(ports, { engagement: asks.map(({ engagementId }) => engagementId) });
  return accept({
    tasks: asks.flatMap((task) => {
      const zone = engagement.get(task.engagementId)?.calendar.timeZone;
      return zone === undefined ? [] : listedTask(project, task, zone, ports.now());
    }),
    next,
  });
}

/**
 * A task as a row of the plan: nothing that belongs to those only who may see its issue. Its title, its people, its days
 * and how it stands are for everybody who may browse the project.
 * @param timeZone the customer's
 * @param now epoch milliseconds
 */
function listedTask(project: BrowsableProject, task: Task, timeZone: string, now: number): ListedTask {
  project.assertOf(task);
  const { id, engagementId, subject, title, type, owner, due, effort, isUrgent, state } = task;
  const by = doneBy(task);
  return {
    id,
    engagementId,
    subject,
    title,
    type,
    owner,
    due,
    effort,
    isUrgent,
    state: state.name,
    isOverdue: isTaskOverdue(task, dayIn(timeZone, now)),
    awaits: awaitsOf(task),
    ladder: task.ladder?.step ?? null,
    since: turnBeganAt(task),
    ...(by === undefined ? {} : { doneBy: by }),
    givenBy: task.givenBy,
    contact: task.contact,
    givenAt: task.givenAt,
    from: beginsOn(task, timeZone),
    round: task.round,
    revision: task.history.length,
  };
}
