import type { TaskOwner } from '../../contract/task';
import { type Inbox, inboxOf } from '../../core/ask/inbox';
import type { Task } from '../../core/task/task';
import type { Work } from '../act';
import type { Found, Kind, Ref, Stored } from '../ports';

/** The inboxes that an act may move a task between: its owner's, and those of whoever else may come to have it. */
export const inboxIds = (task: Task, others: readonly TaskOwner[]): string[] => {
  const { engagementId } = task;
  return [...new Set([inboxOf(task), ...others.map((owner) => inboxOf({ owner, engagementId }))])];
};

/** An engagement, some inboxes and a few other things, in one read. */
export async function loadInvolved<const Others extends readonly Ref[]>(
  work: Work,
  engagementId: string,
  ids: readonly string[],
  others: Others,
): Promise<{
  engagement: Stored['engagement'] | undefined;
  inboxes: ReadonlyMap<string, Inbox | undefined>;
  others: readonly Found[];
}> {
  const refs: Ref[] = [
    { kind: 'engagement', id: engagementId },
    ...ids.map((id): Ref<Kind> => ({ kind: 'inbox', id })),
    ...others,
  ];
  const found = (await work.load(...refs)) as readonly Found[];
  const inboxes = new Map(ids.map((id, index) => [id, found[1 + index]?.value as Inbox | undefined]));
  return {
    engagement: found[0]?.value as Stored['engagement'] | undefined,
    inboxes,
    others: found.slice(1 + ids.length),
  };
}
