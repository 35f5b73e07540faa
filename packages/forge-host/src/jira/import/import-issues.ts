/** Writing a file of issues as projects, statuses, people and issues of this site. */
import type { Team } from '../content/content';
import { grantAll } from '../content/team';
import { addPerson, allPeople, findPerson, importedRole } from '../people/people';
import { grant } from '../people/permission';
import { addCommentRecord } from '../records/comment';
import { addIssue, changeIssue, findIssue, type IssueRecord, setFixVersions } from '../records/issue';
import { addProject, addVersion, findProject, type ProjectRecord, versionsOfProject } from '../records/project';
import { addTransition, issueTypeNamed, setInitialStatus, statusNamed } from '../records/workflow';
import type { Site } from '../site/site';
import type { StatusRecord } from '../site/workflow-records';
import { ImportError } from './import-error';
import type { LeftOut } from './left-out';
import { type ReadFile, type ReadIssue, readFile } from './read-file';
import type { ReadPerson } from './read-values';

export { ImportError } from './import-error';

export type ImportReport = {
  readonly fileName: string;
  readonly projects: readonly { readonly key: string; readonly name: string; readonly issues: number }[];
  readonly issues: number;
  /** Of these issues, those that were here before and have been brought up to date. */
  readonly updated: number;
  readonly comments: number;
  /** People who were not known here before. */
  readonly people: number;
  /** Parts of the file that could not be taken, each with the reason. */
  readonly leftOut: readonly LeftOut[];
  /** Whether a further page of the same reply follows, as the file says. */
  readonly hasMorePages: boolean;
};

/**
 * @param team who works on the projects that are new here
 * @throws ImportError where nothing can be taken, naming the file and the first place in it that does not fit
 */
export function importIssues(site: Site, json: unknown, fileName: string, team: Team): ImportReport {
  try {
    return write(site, readFile(json), fileName, team);
  } catch (error) {
    if (error instanceof ImportError) {
      throw new ImportError([fileName, error.place].filter((part) => part !== '').join(': '), error.problem);
    }
    throw error;
  }
}

function write(site: Site, file: ReadFile, fileName: string, team: Team): ImportReport {
  const { issues, leftOut } = withoutOwnProjects(site, file);
  const peopleBefore = allPeople(site).length;
  const byProject = new Map<string, ReadIssue[]>();
  for (const issue of issues) {
    const those = byProject.get(issue.projectKey);
    if (those) those.push(issue);
    else byProject.set(issue.projectKey, [issue]);
  }
  let updated = 0;
  const projects = [...byProject].map(([key, those]) => {
    const project = projectFor(site, key, those, team);
    updated += writeProject(site, project, those);
    return { key, name: project.name, issues: those.length };
  });
  // Only now: a parent may come after its children, and from another project of the file.
  for (const { key, parentKey } of issues) {
    if (parentKey === null) continue;
    const issue = findIssue(site, key);
    const parent = findIssue(site, parentKey);
    if (issue && parent) changeIssue(site, issue.id, { parentId: parent.id });
  }
  return {
    fileName,
    projects,
    issues: issues.length,
    updated,
    comments: issues.reduce((sum, issue) => sum + issue.comments.length, 0),
    people: allPeople(site).length - peopleBefore,
    leftOut,
    hasMorePages: file.hasMorePages,
  };
}

/** A file changes no project that did not come from one. @throws ImportError where it has no other */
function withoutOwnProjects(site: Site, { issues, leftOut }: ReadFile): Pick<ReadFile, 'issues' | 'leftOut'> {
  const isOwn = (key: string) => findProject(site, key)?.isImported === 0;
  const own = new Set([...new Set(issues.map(({ projectKey }) => projectKey))].filter(isOwn));
  if (own.size === 0) return { issues, leftOut };
  const why = (key: string) => `a project ${key} is here already, and did not come from a file`;
  const others = issues.filter(({ projectKey }) => !own.has(projectKey));
  const [first] = issues;
  if (others.length === 0 && first) throw new ImportError(`${first.place}.key`, why(first.projectKey));
  const refused = issues
    .filter(({ projectKey }) => own.has(projectKey))
    .map(({ key, projectKey }) => ({ issue: key, what: 'issue', why: `key: ${why(projectKey)}` }));
  const keys = new Set(refused.map(({ issue }) => issue));
  return { issues: others, leftOut: [...leftOut.filter(({ issue }) => !keys.has(issue)), ...refused] };
}

function projectFor(site: Site, key: string, [first]: readonly ReadIssue[], team: Team): ProjectRecord {
  const present = findProject(site, key);
  if (present) return present;
  const project = addProject(site, {
    key,
    name: first?.projectName ?? key,
    typeKey: 'software',
    style: first?.isTeamManaged ? 'next-gen' : 'classic',
    lead: team.lead,
    isImported: true,
  });
  grantAll(site, project, team);
  return project;
}

/** @returns how many of the issues were here before */
function writeProject(site: Site, project: ProjectRecord, issues: readonly ReadIssue[]): number {
  const owner = project.style === 'next-gen' ? project.id : null;
  const statuses = new Map<string, StatusRecord>();
  for (const { status } of issues) {
    const name = status.name.toLowerCase();
    if (!statuses.has(name)) statuses.set(name, statusNamed(site, status.name, status.category, owner));
  }
  openWorkflow(site, project, [...statuses.values()]);
  const versions = new Map(versionsOfProject(site, project.id).map(({ name, id }) => [name, id]));
  const types = new Map<string, number>();
  let updated = 0;
  for (const issue of issues) {
    for (const version of issue.versions) {
      if (versions.has(version.name)) continue;
      const { isReleased, isArchived, ...rest } = version;
      const flags = { isReleased: Number(isReleased), isArchived: Number(isArchived) };
      versions.set(version.name, addVersion(site, { projectId: project.id, ...rest, ...flags }));
    }
    const typeId =
      types.get(issue.type.name) ?? issueTypeNamed(site, issue.type.name, issue.type.hierarchyLevel, project).id;
    types.set(issue.type.name, typeId);
    const status = statuses.get(issue.status.name.toLowerCase());
    if (!status) throw new Error(`The status ${issue.status.name} got lost`);
    if (writeIssue(site, project, issue, typeId, status)) updated++;
    const id = findIssue(site, issue.key)?.id;
    if (id === undefined) throw new Error(`The issue ${issue.key} got lost`);
    setFixVersions(
      site,
      id,
      issue.versions.flatMap(({ name }) => versions.get(name) ?? []),
    );
    writeComments(site, id, issue);
  }
  letThemIn(site, project, issues);
  const last = Math.max(...issues.map(({ number }) => number));
  site.run('UPDATE jira_project SET lastNumber = max(lastNumber, ?) WHERE id = ?', last, project.id);
  return updated;
}

/** A file does not tell the workflow: every status can be reached from every other, as in new team-managed projects. */
function openWorkflow(site: Site, project: ProjectRecord, statuses: readonly StatusRecord[]): void {
  const initial = statuses.find(({ category }) => category === 'new') ?? statuses[0];
  if (project.initialStatusId === null && initial) setInitialStatus(site, project.id, initial);
  for (const to of statuses) {
    const isKnown =
      site.all('SELECT id FROM jira_transition WHERE projectId = ? AND toStatusId = ?', project.id, to.id).length > 0;
    if (!isKnown) addTransition(site, { projectId: project.id, name: to.name, to });
  }
}

/** @returns whether the issue was here before */
function writeIssue(
  site: Site,
  project: ProjectRecord,
  issue: ReadIssue,
  typeId: number,
  status: StatusRecord,
): boolean {
  const present = findIssue(site, issue.key);
  const now = site.clock.now();
  const updatedAt = issue.updatedAt ?? issue.createdAt ?? now;
  const values: Omit<
    IssueRecord,
    'id' | 'key' | 'projectId' | 'number' | 'createdAt' | 'creator' | 'parentId' | 'sprintId'
  > = {
    typeId,
    statusId: status.id,
    assignee: known(site, issue.assignee),
    reporter: known(site, issue.reporter),
    summary: issue.summary,
    description: issue.description,
    priority: issue.priority,
    labels: issue.labels,
    dueDate: issue.dueDate,
    updatedAt,
    statusChangedAt: updatedAt,
    resolvedAt: issue.resolvedAt ?? (status.category === 'done' || issue.extra.resolution ? updatedAt : null),
    extra: issue.extra,
  };
  if (present) {
    changeIssue(site, present.id, values);
    return true;
  }
  addIssue(site, {
    ...values,
    key: issue.key,
    projectId: project.id,
    number: issue.number,
    creator: known(site, issue.creator ?? issue.reporter),
    createdAt: issue.createdAt ?? now,
    parentId: null,
    sprintId: null,
  });
  return false;
}

function writeComments(site: Site, issueId: number, issue: ReadIssue): void {
  site.run('DELETE FROM jira_comment WHERE issueId = ?', issueId);
  for (const { author, body, createdAt } of issue.comments) {
    addCommentRecord(site, {
      issueId,
      author: known(site, author) ?? author.accountId,
      body,
      createdAt: createdAt ?? issue.createdAt ?? site.clock.now(),
      isPublic: true,
      properties: [],
    });
  }
}

/** A file does not tell who may do what: whoever had a part in a project's issues works on it here too. */
function letThemIn(site: Site, project: ProjectRecord, issues: readonly ReadIssue[]): void {
  const involved = issues.flatMap(({ assignee, reporter, creator, comments }) => [
    ...[assignee, reporter, creator],
    ...comments.map(({ author }) => author),
  ]);
  for (const accountId of new Set(involved.flatMap((person) => (person ? [person.accountId] : [])))) {
    if (findPerson(site, accountId)?.accountType === 'licensed') grant(site, project.id, accountId, 'member');
  }
}

/** People of a file become licensed people of this site, portal-only customers stay what they are. */
function known(site: Site, person: ReadPerson | null): string | null {
  if (!person) return null;
  addPerson(site, {
    ...person,
    accountType: person.accountId.startsWith('qm:') ? 'customer' : 'licensed',
    timeZone: 'UTC',
    locale: 'en-US',
    role: importedRole,
  });
  return person.accountId;
}
