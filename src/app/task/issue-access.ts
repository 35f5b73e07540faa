import type { Permission, Ports } from '../ports';

/**
 * What the caller may do with a task, asked of Jira as the caller. The project whose customer it is decides, and the
 * issue with it: neither who can see only the issue, after it was moved, nor who can see only the project, under issue
 * security, may act. Where the caller can't see the issue at all, or it is gone, the project's administrators still can:
 * what was agreed with a customer does not vanish with an issue.
 */
export async function taskPermissions(
  ports: Ports,
  { issueId, projectId }: { issueId: string; projectId: string },
): Promise<ReadonlySet<Permission>> {
  const [onIssue, onProject] = await Promise.all([
    ports.asUser.permissions({ issueId }),
    ports.asUser.permissions({ projectId }),
  ]);
  if (!onProject?.has('BROWSE_PROJECTS')) return new Set();
  if (onIssue) return new Set([...onIssue].filter((permission) => onProject.has(permission)));
  return onProject.has('ADMINISTER_PROJECTS') ? onProject : new Set();
}
