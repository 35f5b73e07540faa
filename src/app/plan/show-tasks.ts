import type { Answer } from '../../contract/answer';
import type { TeamTask } from '../../contract/task';
import { accept } from '../../core/answer';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports';
import { browseProject } from '../project/project-access';
import { taskPermissions } from '../task/issue-access';
import { teamView } from '../task/team-view';

/** Some tasks of a project in full, as they are now; those whose issue the caller may not see are left out. */
export async function showTasks(
  ports: Ports,
  projectId: string,
  taskIds: readonly string[],
): Promise<Answer<readonly TeamTask[]>> {
  const mayBrowse = await browseProject(ports, projectId);
  if (!mayBrowse.ok) return mayBrowse;
  const { task } = await loadGroups(ports, { task: taskIds });
  const ours = [...task.values()].filter((each) => each.projectId === projectId);
  const { engagement } = await loadGroups(ports, { engagement: ours.map(({ engagementId }) => engagementId) });
  const onIssues = new Map(ours.map((each) => [each.issueId, each]));
  const visible = new Set<string>();
  await Promise.all(
    [...onIssues].map(async ([issueId, each]) => {
      const permissions = await taskPermissions(ports, each);
      if (permissions.has('BROWSE_PROJECTS')) visible.add(issueId);
    }),
  );
  return accept(
    ours.flatMap((each) => {
      const known = visible.has(each.issueId) ? engagement.get(each.engagementId) : undefined;
      return known ? teamView(each, known, ports.now()) : [];
    }),
  );
}
