import type { TeamTask } from '../../contract/task';
import { dayIn } from '../../core/calendar/day';
import type { Engagement } from '../../core/engagement/engagement';
import { completionOf, isOverdue, type Task } from '../../core/task/task';

/** A task as the team sees it. @param now epoch milliseconds */
export function teamView(task: Task, engagement: Engagement, now: number): TeamTask {
  const { state } = task;
  return {
    id: task.id,
    engagementId: task.engagementId,
    title: task.title,
    instructions: task.instructions,
    owner: task.owner,
    due: task.due,
    state: state.name,
    isOverdue: isOverdue(task, dayIn(engagement.timeZone, now)),
    since: state.since,
    round: task.round,
    givenBy: task.givenBy,
    givenAt: task.givenAt,
    completion: completionOf(task),
    missing: state.name === 'open' ? (state.returned?.missing ?? null) : null,
    withdrawal: state.name === 'withdrawn' ? { by: state.by, reason: state.reason } : null,
    seen: task.history.length,
  };
}
