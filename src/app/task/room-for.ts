import type { Answer } from '../../contract/answer';
import type { TaskOwner } from '../../contract/task';
import { accept, refuse } from '../../core/answer';
import { emptyInbox, type Inbox, inboxOf } from '../../core/inbox/inbox';
import { limitReached } from '../../core/inbox/room';

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
  const limit = limitReached(inboxes.get(id) ?? emptyInbox, engagementId);
  return limit === undefined ? accept(true) : refuse('task-limit-reached', { field, facts: { limit } });
}
