import { type BrowsableProject, ItemAccess, type ItemLocation } from '../../core/access/team';
import type { Ports } from '../ports';
import { accessToIssue } from './issue';
import { browseProject } from './project';

/**
 * Proves that the caller may see a task, a gate or an entry. If it is on an issue, they need access to the project and the
 * issue; otherwise, to the project alone.
 */
export const accessToItem = (ports: Ports, { issueId, projectId }: ItemLocation): Promise<ItemAccess | undefined> =>
  issueId === null ? accessToProject(ports, projectId) : accessToIssue(ports, { issueId, projectId });

export async function accessToProject(ports: Ports, projectId: string): Promise<ItemAccess | undefined> {
  const project = await browseProject(ports, projectId);
  return project.ok ? accessInProject(project.value) : undefined;
}

/** The same, where the caller is known to browse the project. */
export const accessInProject = (project: BrowsableProject): ItemAccess => ItemAccess.inProject(project);
