import type { Answer } from '../../contract/answer';
import { type TaskOwner, taskLimits } from '../../contract/task';
import { accept, refuse } from '../../core/answer';
import { type Capacity, limitReached } from '../../core/ask/capacity';
import { emptyInbox, type Inbox, inboxOf } from '../../core/ask/inbox';

const capacity: Capacity = { perEngagement: taskLimits.openPerOwner, inAll: taskLimits.openInAll };

/**
 * Whether a task may go to an owner: what they have already takes up no new room.
 * @param inboxes loaded, that of the owner among them
 */
export function roomFor(
  task: { readonly owner: TaskOwner; readonly engagementId: string } | undefined,
  owner: TaskOwner,
  engagementId: string,
  inboxes: ReadonlyMap<string, Inbox | undefined>,
  field: string,
): Answer<true> {
  const id = inboxOf({ owner, engagementId });
  if (task && inboxOf(task) === id) return accept(true);
  const limit = limitReached(inboxes.get(id) ?? emptyInbox, 'task', capacity, engagementId);
  return limit === undefined ? accept(true) : refuse('task-limit-reached', { field, facts: { limit } });
}
