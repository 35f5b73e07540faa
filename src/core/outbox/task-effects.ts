import type { Engagement } from '../engagement/engagement';
import type { TaskEvent } from '../task/event';
import { taskParties } from '../task/parties';
import type { Task } from '../task/task';
import { taskMessage } from '../task/told/message-of-event';
import type { Effect } from './effect';
import { syncOf } from './sync-issue';

/**
 * The effects of an event on a task on Jira. The customer hears of it with the day's digest, which is read from their
 * inboxes; only news of an urgent task goes at once.
 * @param task as it is after the event
 * @param wasPlanned before it: what the customer has never seen is no news to them until it begins
 */
export function effectsOf(engagement: Engagement, task: Task, event: TaskEvent, wasPlanned: boolean): Effect[] {
  const sync = syncOf(task);
  const isNews = task.isUrgent && task.state.name !== 'planned' && (!wasPlanned || event.what === 'task-activated');
  const said = isNews ? taskMessage(task, event) : null;
  if (!said || !engagement.request) return sync;
  const ask = { kind: 'task', id: task.id } as const;
  const message = { ...said, ask, at: event.at, to: taskParties(task).askedOf, ...evenNow(event) };
  return [{ kind: 'tell-customer', engagementId: engagement.id, requestId: engagement.request.id, message }, ...sync];
}

/** The word of whoever settles the terms that what they say goes out even now: it holds for that alone. */
function evenNow(event: TaskEvent): { readonly isEvenNow?: true } {
  const terms = event.what === 'task-given' ? event.task : event.what === 'task-changed' ? event.terms : undefined;
  return terms?.isEvenNow ? { isEvenNow: true } : {};
}
