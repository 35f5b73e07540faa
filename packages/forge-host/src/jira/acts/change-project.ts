import { issuesWhere, placeIssue } from '../records/issue';
import { findProject, type ProjectRecord, projectById, renameProject } from '../records/project';
import { projectSummary } from '../resources/project';
import type { Site } from '../site/site';

/**
 * Gives a project another name or key. Its issues' keys follow a new key; the old ones go on leading to them. Jira tells
 * of the project only, and of no issue.
 * @throws for a key that another project has
 */
export function changeProject(site: Site, project: ProjectRecord, change: { name?: string; key?: string }): void {
  const { name = project.name, key = project.key } = change;
  const holder = findProject(site, key);
  if (holder && holder.id !== project.id) throw new Error(`The project ${holder.key} has the key ${key}`);
  if (!/^[A-Z][A-Z0-9_]{1,9}$/.test(key)) throw new Error(`Not a project's key: ${key}`);
  renameProject(site, project, { name, key });
  if (key !== project.key) {
    for (const issue of issuesWhere(site, 'i.projectId = ? ORDER BY i.id', project.id)) {
      placeIssue(site, issue, { projectId: project.id, number: issue.number, key: `${key}-${issue.number}` });
    }
  }
  const eventType = 'avi:jira:updated:project';
  const summary = projectSummary(site, projectById(site, project.id));
  site.emit({ eventType, payload: { eventType, project: summary, selfGenerated: false } });
}
