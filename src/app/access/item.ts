import { type BrowsableProject, ItemAccess, type ItemLocation } from '../../core/access/team';
import type { Ports } from '../ports';
import { accessToIssue } from './issue';
import { browseProject } from './project';

/** Proves that the caller may see a task or a gate: what is on an issue, with the issue; else with its project. */
export const accessToItem = (ports: Ports, { issueId, projectId }: ItemLocation): Promise<ItemAccess | undefined> =>
  issueId === null ? accessToProject(ports, projectId) : accessToIssue(ports, { issueId, projectId });

export async function accessToProject(ports: Ports, projectId: string): Promise<ItemAccess | undefined> {
  const project = await browseProject(ports, projectId);
  return project.ok ? accessInProject(project.value) : undefined;
}

/** The same, where the caller is known to browse the project. */
export const accessInProject = (project: BrowsableProject): ItemAccess => ItemAccess.inProject(project);
