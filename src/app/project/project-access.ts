import type { Answer } from '../../contract/answer';
import { mayActForTeam } from '../../core/access/customer';
import { accept, refuse } from '../../core/answer';
import type { Caller } from '../caller';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports';

/** Whether the caller may see what belongs to a project as a whole. */
export async function browseProject(ports: Ports, projectId: string): Promise<Answer<true>> {
  const permissions = await ports.asUser.permissions({ projectId });
  return permissions?.has('BROWSE_PROJECTS') ? accept(true) : refuse('not-found');
}

/** Whether the caller may change it: who edits the project's issues, and is none of its customers. */
export async function editProject(ports: Ports, caller: Caller, projectId: string): Promise<Answer<true>> {
  const permissions = await ports.asUser.permissions({ projectId });
  if (!permissions?.has('BROWSE_PROJECTS')) return refuse('not-found');
  if (!permissions.has('EDIT_ISSUES')) return refuse('not-allowed');
  const [{ value: project }] = await ports.storage.load([{ kind: 'project', id: projectId }]);
  const ids = (project?.engagements ?? []).map(({ id }) => id);
  const { engagement } = await loadGroups(ports, { engagement: ids });
  const isTeam = [...engagement.values()].every((each) => mayActForTeam(each, caller.accountId));
  return isTeam ? accept(true) : refuse('not-allowed');
}
