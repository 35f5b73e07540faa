import type { Result } from '../../contract/result';
import { type BrowsableProject, mayActForTeam } from '../../core/access/team';
import { refuse } from '../../core/result';
import type { Caller } from '../caller';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports/ports';
import { browseProject } from './project';

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
