import type { Engagement } from '../../core/engagement/engagement';
import { emptyInbox, inboxOf, place } from '../../core/inbox/inbox';
import { effectsOf } from '../../core/task/effects';
import { audited, type TaskEvent } from '../../core/task/event';
import { evolve } from '../../core/task/evolve';
import type { Task } from '../../core/task/task';
import type { Work } from '../act';
import type { Found } from '../ports';

/**
 * Writes what an event makes of a task: the task, its history, the inbox that it is in, and its effects. The task,
 * the engagement and the inbox have been loaded by the same work.
 */
export function settle(
  work: Work,
  before: { task: Task | undefined; engagement: Engagement; inbox: Found<'inbox'> },
  event: TaskEvent,
): Task {
  const task = work.record(evolve(before.task, event), audited(event));
  work.save('task', task.id, task);
  work.save('inbox', inboxOf(task), place(before.inbox.value ?? emptyInbox, task));
  // Who may do what rests on the engagement's people: they must be the same at the commit.
  work.hold({ kind: 'engagement', id: before.engagement.id });
  work.send(effectsOf(before.engagement, task, event));
  return task;
}
