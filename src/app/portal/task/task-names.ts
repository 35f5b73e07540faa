import type { PortalTask } from '../../../contract/task/task';
import { type NameOf, namesOf } from '../../names-of';
import type { Ports } from '../../ports/ports';
import type { UnnamedTask } from './task-view';

/** A task with the names of the people in it, as they are now: one call of Jira. */
export async function withTaskNames(ports: Ports, task: UnnamedTask): Promise<PortalTask> {
  return namedTask(task, await namesOf(ports, [task.ownerId, task.details?.contactId ?? null]));
}

export function namedTask({ ownerId, details, ...task }: UnnamedTask, nameOf: NameOf): PortalTask {
  const ownerName = ownerId && nameOf(ownerId);
  if (!details) return { ...task, ownerName, details: null };
  const { contactId, ...shown } = details;
  return { ...task, ownerName, details: { ...shown, contact: nameOf(contactId, 'active') } };
}
