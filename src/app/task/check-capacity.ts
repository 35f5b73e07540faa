import { askLimits } from '../../contract/calls/ask';
import type { AskOwner } from '../../contract/common';
import type { Result } from '../../contract/result';
import { isFull } from '../../core/ask/capacity';
import { emptyInbox, inboxOf } from '../../core/ask/inbox';
import type { Holdings } from '../../core/ask/place';
import { accept, refuse } from '../../core/result';

/**
 * Whether a task may go to an owner: what they have already takes up no new room.
 * @param held as loaded, for that owner too
 */
export function checkCapacity(
  task: { readonly owner: AskOwner; readonly engagementId: string } | undefined,
  owner: AskOwner,
  engagementId: string,
  held: ReadonlyMap<string, Holdings>,
  field: string,
): Result<true> {
  const id = inboxOf({ owner, engagementId });
  const isTheirs = task !== undefined && inboxOf(task) === id;
  if (isTheirs || !isFull(held.get(id)?.inbox ?? emptyInbox)) return accept(true);
  return refuse('task-limit-reached', { field, facts: { limit: askLimits.openPerHolder } });
}
