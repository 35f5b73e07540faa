import type { Answer } from '../../contract/answer';
import type { ListedTask, TaskPage } from '../../contract/plan';
import type { TaskStateName } from '../../contract/task';
import { accept, refuse } from '../../core/answer';
import { dayIn } from '../../core/calendar/day';
import { awaitsOf, isPast, type Task } from '../../core/task/task';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports';
import { browseProject } from '../project/project-access';

/** Enough for a screen, and far below what an answer may weigh. */
const enough = 100;

/**
 * The tasks of a project in one state, as queries see them. Storage's pages may be short or empty: they are read until
 * there are enough rows, or time is short.
 */
export async function listTasks(
  ports: Ports,
  projectId: string,
  { state, after }: { state: TaskStateName; after?: string | undefined },
): Promise<Answer<TaskPage>> {
  const mayBrowse = await browseProject(ports, projectId);
  if (!mayBrowse.ok) return mayBrowse;
  const found: Task[] = [];
  let cursor = after;
  do {
    const page = await ports.storage.listTasks(projectId, state, cursor);
    if (!page) return refuse('field-invalid', { field: 'after' });
    // The cursor came from a browser: whatever it led to, only this project is shown.
    found.push(...page.tasks.filter((task) => task.projectId === projectId && task.state.name === state));
    cursor = page.cursor;
  } while (cursor !== undefined && found.length < enough && ports.hasTime());
  const { engagement } = await loadGroups(ports, { engagement: found.map(({ engagementId }) => engagementId) });
  return accept({
    tasks: found.flatMap((task) => {
      const zone = engagement.get(task.engagementId)?.calendar.timeZone;
      return zone === undefined ? [] : listedTask(task, zone, ports.now());
    }),
    next: cursor ?? null,
  });
}

/**
 * A task as a row of the plan: nothing that belongs to those only who may see its issue.
 * @param timeZone the customer's
 * @param now epoch milliseconds
 */
function listedTask(task: Task, timeZone: string, now: number): ListedTask {
  const { id, engagementId, issueId, title, type, owner, due, effort, isUrgent, state, activation } = task;
  return {
    id,
    engagementId,
    issueId,
    title,
    type,
    owner,
    due,
    effort,
    isUrgent,
    state: state.name,
    isOverdue: state.name === 'open' && isPast(due, dayIn(timeZone, now)),
    awaits: awaitsOf(task),
    ladder: task.ladder?.step ?? null,
    since: state.since,
    givenBy: task.givenBy,
    givenAt: task.givenAt,
    from:
      activation.kind === 'date'
        ? activation.day
        : activation.kind === 'now'
          ? dayIn(timeZone, Date.parse(task.givenAt))
          : null,
    round: task.round,
    seen: task.history.length,
  };
}
