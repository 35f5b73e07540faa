import type { AskOwner } from '../../contract/common';
import { inboxOf } from '../../core/ask/inbox';
import type { Holdings } from '../../core/ask/place';
import type { Task } from '../../core/task/task';
import { loadHeld } from '../ask/held';
import type { Found } from '../ports/storage';
import type { Ref, Stored } from '../ports/stored';
import type { UnitOfWork } from '../unit-of-work';

/** The inboxes that a command may move a task between: its owner's, and those of whoever else may come to have it. */
export const inboxIds = (task: Task, others: readonly AskOwner[]): string[] => {
  const { engagementId } = task;
  return [...new Set([inboxOf(task), ...others.map((owner) => inboxOf({ owner, engagementId }))])];
};

/** An engagement, what is in some inboxes of it, and a few other things, in one read. */
export async function loadInvolved(
  work: UnitOfWork,
  engagementId: string,
  ids: readonly string[],
  others: readonly Ref[],
): Promise<{
  engagement: Stored['engagement'] | undefined;
  held: ReadonlyMap<string, Holdings>;
  others: readonly Found[];
}> {
  const found = await loadHeld(work, ids, [{ kind: 'engagement', id: engagementId }, ...others]);
  const [engagement, ...rest] = found.others as readonly Found[];
  return {
    engagement: engagement?.value as Stored['engagement'] | undefined,
    held: found.held,
    others: rest,
  };
}
