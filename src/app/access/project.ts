import type { Result } from '../../contract/result';
import { AdministeredProject, BrowsableProject, mayActForTeam } from '../../core/access/team';
import { accept, refuse } from '../../core/result';
import type { Caller } from '../caller';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports';

/** Proves that the caller may see what belongs to a project as a whole. */
export async function browseProject(
  ports: Pick<Ports, 'asUser'>,
  projectId: string,
): Promise<Result<BrowsableProject>> {
  const project = BrowsableProject.of(await ports.asUser.permissions({ projectId }));
  return project ? accept(project) : refuse('not-found');
}

/** Proves that the caller administers it. */
export async function administerProject(
  ports: Pick<Ports, 'asUser'>,
  projectId: string,
): Promise<Result<AdministeredProject>> {
  const browsable = await browseProject(ports, projectId);
  if (!browsable.ok) return browsable;
  const project = AdministeredProject.of(browsable.value);
  return project ? accept(project) : refuse('not-allowed');
}

/** Whether the caller may change it: who edits the project's issues, and is none of its customers. */
export async function editProject(ports: Ports, caller: Caller, projectId: string): Promise<Result<BrowsableProject>> {
  const allowed = await browseProject(ports, projectId);
  if (!allowed.ok) return allowed;
  if (!allowed.value.may('EDIT_ISSUES')) return refuse('not-allowed');
  const [{ value: project }] = await ports.storage.load([{ kind: 'project', id: projectId }]);
  const ids = (project?.engagements ?? []).map(({ id }) => id);
  const { engagement } = await loadGroups(ports, { engagement: ids });
  const isTeam = [...engagement.values()].every((each) => mayActForTeam(each, caller.accountId));
  return isTeam ? allowed : refuse('not-allowed');
}
