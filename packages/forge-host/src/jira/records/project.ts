import type { Site } from '../site/site';

export type ProjectRecord = {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly typeKey: 'software' | 'service_desk';
  readonly style: 'classic' | 'next-gen';
  readonly description: string;
  readonly lead: string | null;
  readonly initialStatusId: number | null;
  readonly isImported: number;
};

export type VersionRecord = {
  readonly id: number;
  readonly projectId: number;
  readonly name: string;
  readonly description: string;
  readonly isReleased: number;
  readonly isArchived: number;
  readonly startDate: string | null;
  readonly releaseDate: string | null;
};

const columns = 'id, key, name, typeKey, style, description, lead, initialStatusId, isImported';

export function addProject(
  site: Site,
  project: Pick<ProjectRecord, 'key' | 'name' | 'typeKey' | 'style'> & {
    description?: string;
    lead: string | null;
    isImported?: boolean;
  },
): ProjectRecord {
  const id = site.nextId('project', 10_000);
  site.run(
    `INSERT INTO jira_project (id, key, name, typeKey, style, description, lead, initialStatusId, lastNumber, isImported)
     VALUES (?, ?, ?, ?, ?, ?, ?, NULL, 0, ?)`,
    id,
    project.key,
    project.name,
    project.typeKey,
    project.style,
    project.description ?? '',
    project.lead,
    project.isImported ? 1 : 0,
  );
  return projectById(site, id);
}

/** By id, by key, or by a key that the project had before. */
export function findProject(site: Site, idOrKey: string): ProjectRecord | undefined {
  if (/^\d+$/.test(idOrKey)) {
    return site.first<ProjectRecord>(`SELECT ${columns} FROM jira_project WHERE id = ?`, Number(idOrKey));
  }
  const key = idOrKey.toUpperCase();
  const project = site.first<ProjectRecord>(`SELECT ${columns} FROM jira_project WHERE key = ?`, key);
  if (project) return project;
  const former = site.first<{ projectId: number }>('SELECT projectId FROM jira_former_project_key WHERE key = ?', key);
  return former && projectById(site, former.projectId);
}

/** The key before goes on leading to the project. */
export function renameProject(site: Site, project: ProjectRecord, now: Pick<ProjectRecord, 'name' | 'key'>): void {
  site.run('INSERT OR REPLACE INTO jira_former_project_key (key, projectId) VALUES (?, ?)', project.key, project.id);
  site.run('DELETE FROM jira_former_project_key WHERE key = ?', now.key);
  site.run('UPDATE jira_project SET name = ?, key = ? WHERE id = ?', now.name, now.key, project.id);
}

export function projectById(site: Site, id: number): ProjectRecord {
  const project = site.first<ProjectRecord>(`SELECT ${columns} FROM jira_project WHERE id = ?`, id);
  if (!project) throw new Error(`No project ${id}`);
  return project;
}

export function allProjects(site: Site): ProjectRecord[] {
  return site.all<ProjectRecord>(`SELECT ${columns} FROM jira_project ORDER BY name, id`);
}

/** Takes the next issue number of a project. */
export function nextIssueNumber(site: Site, projectId: number): number {
  const row = site.first<{ lastNumber: number }>(
    'UPDATE jira_project SET lastNumber = lastNumber + 1 WHERE id = ? RETURNING lastNumber',
    projectId,
  );
  if (!row) throw new Error(`No project ${projectId}`);
  return row.lastNumber;
}

const versionColumns = 'id, projectId, name, description, isReleased, isArchived, startDate, releaseDate';

export function addVersion(
  site: Site,
  version: Pick<VersionRecord, 'projectId' | 'name'> & Partial<Omit<VersionRecord, 'id'>>,
): number {
  const id = site.nextId('version', 10_000);
  site.run(
    `INSERT INTO jira_version (${versionColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    version.projectId,
    version.name,
    version.description ?? '',
    version.isReleased ?? 0,
    version.isArchived ?? 0,
    version.startDate ?? null,
    version.releaseDate ?? null,
  );
  return id;
}

export function findVersion(site: Site, id: number): VersionRecord | undefined {
  return site.first<VersionRecord>(`SELECT ${versionColumns} FROM jira_version WHERE id = ?`, id);
}

export function writeVersion(site: Site, id: number, version: Omit<VersionRecord, 'id' | 'projectId'>): void {
  site.run(
    `UPDATE jira_version SET name = ?, description = ?, isReleased = ?, isArchived = ?, startDate = ?, releaseDate = ?
     WHERE id = ?`,
    version.name,
    version.description,
    version.isReleased,
    version.isArchived,
    version.startDate,
    version.releaseDate,
    id,
  );
}

/** Issues of one version are of another from now on, once each. */
export function replaceVersion(site: Site, id: number, by: number): void {
  site.run('UPDATE OR IGNORE jira_issue_version SET versionId = ? WHERE versionId = ?', by, id);
}

/** Removes a version, also from its issues. */
export function deleteVersionRecord(site: Site, id: number): void {
  site.run('DELETE FROM jira_issue_version WHERE versionId = ?', id);
  site.run('DELETE FROM jira_version WHERE id = ?', id);
}

export function versionsOfProject(site: Site, projectId: number): VersionRecord[] {
  return site.all<VersionRecord>(
    `SELECT ${versionColumns} FROM jira_version WHERE projectId = ? ORDER BY id`,
    projectId,
  );
}

export function versionsOfIssue(site: Site, issueId: number): VersionRecord[] {
  return site.all<VersionRecord>(
    `SELECT v.id, v.projectId, v.name, v.description, v.isReleased, v.isArchived, v.startDate, v.releaseDate
     FROM jira_issue_version iv JOIN jira_version v ON v.id = iv.versionId WHERE iv.issueId = ? ORDER BY v.id`,
    issueId,
  );
}
