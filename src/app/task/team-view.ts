import type { TeamTask } from '../../contract/task/task';
import { type ItemAccess, locationOf } from '../../core/access/team';
import { dayIn } from '../../core/calendar/day';
import type { Engagement } from '../../core/engagement/engagement';
import { beginsOn, completionOf, isTaskOverdue, type Task, turnBeganAt } from '../../core/task/task';

/** A task as the team sees it. @param now epoch milliseconds */
export function teamView(access: ItemAccess, task: Task, engagement: Engagement, now: number): TeamTask {
  access.assertOn(locationOf(task));
  const { projectId, isClaimed, isNotedOverdue, lastCommand, history, state, freed: _, ...shown } = task;
  const open = state.name === 'open' ? state : null;
  const { answered = null, teamWords: words = null } = open ?? ('before' in state ? state.before : {});
  return {
    ...shown,
    from: beginsOn(task, engagement.calendar.timeZone),
    state: state.name,
    isOverdue: isTaskOverdue(task, dayIn(engagement.calendar.timeZone, now)),
    since: turnBeganAt(task),
    acceptedBy: open?.acceptedBy ?? null,
    proposal: open?.proposal ?? null,
    blocker: open?.blocker ?? null,
    completion: completionOf(task),
    missing: open?.returned?.missing ?? null,
    isAskedAgain: open?.returned?.isAskedAgain ?? false,
    decline: state.name === 'declined' ? { by: state.by, reason: state.reason } : null,
    withdrawal: state.name === 'withdrawn' ? { by: state.by, reason: state.reason } : null,
    ...(answered || words ? { exchange: { answered, words } } : {}),
    revision: history.length,
  };
}
