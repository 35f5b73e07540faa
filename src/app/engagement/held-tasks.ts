import type { HeldTask, StakeholderReference } from '../../contract/admin';
import type { Answer } from '../../contract/answer';
import type { AccountId } from '../../contract/task';
import { accept } from '../../core/answer';
import { emptyInbox, type Inbox, personInbox } from '../../core/inbox/inbox';
import { partFor } from '../../core/inbox/order';
import type { Task } from '../../core/task/task';
import type { Caller } from '../caller';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports';
import { administered } from './administer';

/**
 * The tasks that somebody still has to do, or that the team has to answer a decline of. What they have completed stays
 * theirs: it is the team's turn, and can be confirmed without them.
 */
export const heldIn = (inbox: Inbox, engagementId: string): HeldTask[] => {
  const { open, waiting } = partFor(inbox, engagementId);
  return [...open, ...waiting.filter(({ isDeclined }) => isDeclined)].map(({ taskId, issueId, title, due }) => ({
    id: taskId,
    issueId,
    title,
    due,
  }));
};

/**
 * Tasks that are planned for somebody. They are in no inbox, so a query finds them, which may miss what was given a
 * moment ago; what it finds is read again as it is now.
 */
export async function plannedFor(ports: Ports, engagementId: string, accountId: AccountId): Promise<Task[]> {
  const ids = await ports.storage.plannedTasks(personInbox(accountId));
  const { task } = await loadGroups(ports, { task: ids });
  return [...task.values()].filter(
    ({ owner, state, ...own }) =>
      own.engagementId === engagementId &&
      state.name === 'planned' &&
      owner.kind === 'person' &&
      owner.accountId === accountId,
  );
}

/** What somebody would have to hand over before they can be removed. */
export async function listHeldTasks(
  ports: Ports,
  caller: Caller,
  projectId: string,
  { engagementId, accountId }: StakeholderReference,
): Promise<Answer<readonly HeldTask[]>> {
  const known = await administered(ports, caller, { projectId, engagementId });
  return known.ok ? accept(await heldTasks(ports, engagementId, accountId)) : known;
}

export async function heldTasks(ports: Ports, engagementId: string, accountId: AccountId): Promise<HeldTask[]> {
  const [{ value: inbox }] = await ports.storage.load([{ kind: 'inbox', id: personInbox(accountId) }]);
  const planned = await plannedFor(ports, engagementId, accountId);
  const held = heldIn(inbox ?? emptyInbox, engagementId);
  const isNew = ({ id }: { id: string }) => !held.some((task) => task.id === id);
  return [...held, ...planned.filter(isNew).map(({ id, issueId, title, due }) => ({ id, issueId, title, due }))];
}
