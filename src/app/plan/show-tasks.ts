import type { Result } from '../../contract/result';
import type { TeamTask } from '../../contract/task/task';
import { accept } from '../../core/result';
import { accessToAsks } from '../access/item';
import { browseProject } from '../access/project';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports/ports';
import { teamView } from '../task/team-view';

/** Some tasks of a project in full, as they are now; those whose issue the caller may not see are left out. */
export async function showTasks(
  ports: Ports,
  projectId: string,
  taskIds: readonly string[],
): Promise<Result<readonly TeamTask[]>> {
  const project = await browseProject(ports, projectId);
  if (!project.ok) return project;
  const { task } = await loadGroups(ports, { task: taskIds });
  const ours = [...task.values()].filter((each) => each.projectId === projectId);
  const { engagement } = await loadGroups(ports, { engagement: ours.map(({ engagementId }) => engagementId) });
  const accessTo = await accessToAsks(ports, project.value, ours);
  return accept(
    ours.flatMap((each) => {
      const access = accessTo(each);
      const known = engagement.get(each.engagementId);
      return access && known ? teamView(access, each, known, ports.now()) : [];
    }),
  );
}
