import type { HeldTask, StakeholderReference } from '../../contract/calls/admin';
import type { AccountId } from '../../contract/common';
import type { Result } from '../../contract/result';
import type { AdministeredProject } from '../../core/access/team';
import { emptyInbox, personInbox } from '../../core/ask/inbox';
import { accept } from '../../core/result';
import { awaitsOf, type Task } from '../../core/task/task';
import { heldTaskIds } from '../../core/task/task-entry';
import type { Caller } from '../caller';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports';
import { type Administered, administered } from './administer';

/** The tasks that somebody would have to hand over before they can be removed. */
export async function listHeldTasks(
  ports: Ports,
  caller: Caller,
  projectId: string,
  { engagementId, accountId }: StakeholderReference,
): Promise<Result<readonly HeldTask[]>> {
  const known = await administered(ports, caller, { projectId, engagementId });
  return known.ok ? accept(await heldTasks(ports, known.value, accountId)) : known;
}

export async function heldTasks(
  ports: Ports,
  { project, engagement }: Administered,
  accountId: AccountId,
): Promise<HeldTask[]> {
  project.assertOf(engagement);
  const [{ value: inbox }] = await ports.storage.load([{ kind: 'inbox', id: personInbox(engagement.id, accountId) }]);
  const { task } = await loadGroups(ports, { task: heldTaskIds(inbox ?? emptyInbox) });
  return [...task.values()].map((held) => heldTask(project, held));
}

function heldTask(project: AdministeredProject, task: Task): HeldTask {
  project.assertOf(task);
  const { id, title, due, givenBy, contact } = task;
  return { id, title, due, state: task.state.name, awaits: awaitsOf(task), givenBy, contact };
}
