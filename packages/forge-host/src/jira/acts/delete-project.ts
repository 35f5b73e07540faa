import { issuesWhere, removeIssue } from '../records/issue';
import type { ProjectRecord } from '../records/project';
import { projectSummary } from '../resources/project';
import type { Site } from '../site/site';

const ownTables = [
  'jira_project_role',
  'jira_version',
  'jira_project_issue_type',
  'jira_transition',
  'jira_former_project_key',
];

/** Deletes a project. Forge tells of the project only: developer.atlassian.com/platform/forge/events-reference/cascading-events */
export function deleteProject(site: Site, project: ProjectRecord): void {
  const eventType = 'avi:jira:deleted:project';
  const summary = projectSummary(site, project);
  for (const issue of issuesWhere(site, 'i.projectId = ?', project.id)) removeIssue(site, issue.id);
  for (const table of ownTables) site.run(`DELETE FROM ${table} WHERE projectId = ?`, project.id);
  site.run('DELETE FROM jira_sprint WHERE boardId IN (SELECT id FROM jira_board WHERE projectId = ?)', project.id);
  site.run('DELETE FROM jira_board WHERE projectId = ?', project.id);
  for (const table of ['jira_desk_customer', 'jira_desk_organization', 'jira_request_type']) {
    site.run(`DELETE FROM ${table} WHERE deskId IN (SELECT id FROM jira_desk WHERE projectId = ?)`, project.id);
  }
  site.run('DELETE FROM jira_desk WHERE projectId = ?', project.id);
  site.run('DELETE FROM jira_project WHERE id = ?', project.id);
  site.emit({ eventType, payload: { eventType, project: summary, selfGenerated: false } });
}
