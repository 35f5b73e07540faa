/** Statuses, issue types, and the transitions between statuses with the app's rules on them. */
import type { Site } from '../site/site';
import type {
  IssueTypeRecord,
  StatusCategory,
  StatusRecord,
  TransitionRecord,
  WorkflowRule,
} from '../site/workflow-records';

/** A status by name: shared by company-managed projects, a project's own where `projectId` is given. */
export function statusNamed(
  site: Site,
  name: string,
  category: StatusCategory,
  projectId: number | null = null,
): StatusRecord {
  const known = site.first<StatusRecord>(
    'SELECT id, name, category FROM jira_status WHERE name = ? COLLATE NOCASE AND projectId IS ?',
    name,
    projectId,
  );
  if (known) return known;
  const id = site.nextId('status', 10_000);
  site.run(
    'INSERT INTO jira_status (id, name, category, projectId) VALUES (?, ?, ?, ?)',
    id,
    name,
    category,
    projectId,
  );
  return { id, name, category };
}

export function statusById(site: Site, id: number): StatusRecord {
  const status = site.first<StatusRecord>('SELECT id, name, category FROM jira_status WHERE id = ?', id);
  if (!status) throw new Error(`No status ${id}`);
  return status;
}

/** An issue type by name, made known to a project. */
export function issueTypeNamed(
  site: Site,
  name: string,
  hierarchyLevel: number,
  project: { id: number; style: string },
): IssueTypeRecord {
  const owner = project.style === 'next-gen' ? project.id : null;
  let type = site.first<IssueTypeRecord>(
    'SELECT id, name, hierarchyLevel FROM jira_issue_type WHERE name = ? COLLATE NOCASE AND projectId IS ?',
    name,
    owner,
  );
  if (!type) {
    type = { id: site.nextId('issue-type', 10_000), name, hierarchyLevel };
    site.run(
      'INSERT INTO jira_issue_type (id, name, hierarchyLevel, projectId) VALUES (?, ?, ?, ?)',
      type.id,
      name,
      hierarchyLevel,
      owner,
    );
  }
  site.run('INSERT OR IGNORE INTO jira_project_issue_type (projectId, typeId) VALUES (?, ?)', project.id, type.id);
  return type;
}

export function issueTypeById(site: Site, id: number): IssueTypeRecord {
  const type = site.first<IssueTypeRecord>('SELECT id, name, hierarchyLevel FROM jira_issue_type WHERE id = ?', id);
  if (!type) throw new Error(`No issue type ${id}`);
  return type;
}

export function issueTypesOfProject(site: Site, projectId: number): IssueTypeRecord[] {
  return site.all<IssueTypeRecord>(
    `SELECT t.id, t.name, t.hierarchyLevel FROM jira_project_issue_type pt JOIN jira_issue_type t ON t.id = pt.typeId
     WHERE pt.projectId = ? ORDER BY t.id`,
    projectId,
  );
}

export function addTransition(
  site: Site,
  transition: { projectId: number; name: string; from?: StatusRecord; to: StatusRecord; isForCustomers?: boolean },
): void {
  site.run(
    `INSERT INTO jira_transition (id, projectId, name, fromStatusId, toStatusId, isForCustomers, rules)
     VALUES (?, ?, ?, ?, ?, ?, '[]')`,
    site.nextId('transition', 11),
    transition.projectId,
    transition.name,
    transition.from?.id ?? null,
    transition.to.id,
    transition.isForCustomers ? 1 : 0,
  );
}

type TransitionRow = Omit<TransitionRecord, 'rules'> & { readonly rules: string };

/** The transitions that a project's workflow offers in a status, in their order. */
export function transitionsFrom(site: Site, projectId: number, statusId: number): TransitionRecord[] {
  const rows = site.all<TransitionRow>(
    `SELECT id, projectId, name, fromStatusId, toStatusId, isForCustomers, rules FROM jira_transition
     WHERE projectId = ? AND (fromStatusId = ? OR fromStatusId IS NULL) AND toStatusId <> ? ORDER BY id`,
    projectId,
    statusId,
    statusId,
  );
  return rows.map((row) => ({ ...row, rules: JSON.parse(row.rules) as WorkflowRule[] }));
}

/** All transitions of a project's workflow, in their order. */
export function transitionsOf(site: Site, projectId: number): TransitionRecord[] {
  return site
    .all<TransitionRow>(
      `SELECT id, projectId, name, fromStatusId, toStatusId, isForCustomers, rules FROM jira_transition
       WHERE projectId = ? ORDER BY id`,
      projectId,
    )
    .map((row) => ({ ...row, rules: JSON.parse(row.rules) as WorkflowRule[] }));
}

/** A project's one workflow, as rules and their configuration screens know it. */
export function workflowOf(project: { readonly id: number; readonly name: string }): { id: string; name: string } {
  const id = `0de30000-0000-4000-b000-${String(project.id).padStart(12, '0')}`;
  return { id, name: `Workflow of ${project.name}` };
}

/** Puts the app's rules on a project's transition of that id, or else on those of that name, in place of what is there. */
export function setTransitionRules(
  site: Site,
  projectId: number,
  idOrName: string,
  rules: readonly WorkflowRule[],
): void {
  const transitions = transitionsOf(site, projectId);
  const byId = transitions.filter(({ id }) => String(id) === idOrName);
  const known = byId.length > 0 ? byId : transitions.filter(({ name }) => name === idOrName);
  if (known.length === 0) throw new Error(`No transition "${idOrName}" in project ${projectId}`);
  for (const { id } of known) site.run('UPDATE jira_transition SET rules = ? WHERE id = ?', JSON.stringify(rules), id);
}

/** The status of that name in a project's workflow, or else the one that its issues start with. */
export function statusInWorkflow(
  site: Site,
  project: { id: number; key: string; initialStatusId: number | null },
  name: string,
): StatusRecord {
  if (project.initialStatusId === null) throw new Error(`The project ${project.key} has no workflow`);
  const known = site.first<StatusRecord>(
    `SELECT s.id, s.name, s.category FROM jira_status s WHERE s.name = ? AND
     (s.id = ? OR s.id IN (SELECT toStatusId FROM jira_transition WHERE projectId = ?))`,
    name,
    project.initialStatusId,
    project.id,
  );
  return known ?? statusById(site, project.initialStatusId);
}

export function setInitialStatus(site: Site, projectId: number, status: StatusRecord): void {
  site.run('UPDATE jira_project SET initialStatusId = ? WHERE id = ?', status.id, projectId);
}
