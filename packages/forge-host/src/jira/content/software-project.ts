/** The demo's two projects without customers in them: one company-managed in mid-flight, one team-managed. */

import { harbourIssues, loungeIssues, type PlannedIssue } from '../../../../../demo/issues';
import { documentOf } from '../document';
import { developer, internalCustomer, outsider, projectAdministrator, projectManager } from '../people';
import { grant } from '../permission';
import { addCommentRecord } from '../records/comment';
import { addIssue, type IssueRecord, setFixVersions } from '../records/issue';
import { addProject, addVersion, nextIssueNumber, type ProjectRecord } from '../records/project';
import { addTransition, issueTypeNamed, type StatusRecord, setInitialStatus, statusNamed } from '../records/workflow';
import { addSprint } from '../resources/sprint';
import type { Site } from '../site';

export const demoProject = 'HAR';
const day = 86_400_000;

export function loadSoftwareProjects(site: Site): void {
  loadHarbour(site);
  loadLounge(site);
}

function loadHarbour(site: Site): void {
  const project = addProject(site, {
    key: demoProject,
    name: 'Harbour portal rollout',
    typeKey: 'software',
    style: 'classic',
    description: 'Berth booking and shipping documents for the terminals of Northwind.',
    lead: projectManager,
  });
  grant(site, project.id, projectManager, 'member');
  grant(site, project.id, developer, 'member');
  grant(site, project.id, projectAdministrator, 'administrator');
  grant(site, project.id, internalCustomer, 'viewer');

  const toDo = statusNamed(site, 'To Do', 'new');
  const inProgress = statusNamed(site, 'In Progress', 'indeterminate');
  const inReview = statusNamed(site, 'In Review', 'indeterminate');
  const done = statusNamed(site, 'Done', 'done');
  setInitialStatus(site, project.id, toDo);
  const steps: [string, StatusRecord, StatusRecord][] = [
    ['Start work', toDo, inProgress],
    ['Stop work', inProgress, toDo],
    ['Ask for review', inProgress, inReview],
    ['Back to work', inReview, inProgress],
    ['Accept', inReview, done],
    ['Reopen', done, inProgress],
  ];
  for (const [name, from, to] of steps) addTransition(site, { projectId: project.id, name, from, to });

  const today = (days: number) => new Date(site.clock.now() + days * day).toISOString().slice(0, 10);
  const versions = new Map(
    [
      {
        name: '0.9 Prototype',
        description: 'Click dummy',
        isReleased: 1,
        startDate: today(-80),
        releaseDate: today(-58),
      },
      { name: '1.0 Pilot', description: 'Two terminals', startDate: today(-57), releaseDate: today(21) },
      { name: '1.1 All terminals', description: 'All five terminals', startDate: today(22), releaseDate: today(60) },
    ].map((version) => [version.name, addVersion(site, { projectId: project.id, ...version })] as const),
  );

  const boardId = site.nextId('board', 1);
  site.run(
    'INSERT INTO jira_board (id, projectId, name, type) VALUES (?, ?, ?, ?)',
    boardId,
    project.id,
    'HAR board',
    'scrum',
  );
  const now = site.clock.now();
  addSprint(site, {
    boardId,
    name: 'HAR Sprint 4',
    state: 'closed',
    startAt: now - 23 * day,
    endAt: now - 9 * day,
    completeAt: now - 9 * day,
    goal: 'Calendar of free berths',
  });
  const sprint = addSprint(site, {
    boardId,
    name: 'HAR Sprint 5',
    state: 'active',
    startAt: now - 9 * day,
    endAt: now + 5 * day,
    completeAt: null,
    goal: 'A dispatcher books a berth',
  });
  fileAll(site, {
    project,
    issues: harbourIssues,
    statuses: [toDo, inProgress, inReview, done],
    versions,
    sprintId: sprint.id,
  });
}

function loadLounge(site: Site): void {
  const project = addProject(site, {
    key: 'DAY',
    name: 'Customer day',
    typeKey: 'software',
    style: 'next-gen',
    description: 'A team-managed project.',
    lead: projectManager,
  });
  for (const accountId of [projectManager, developer, outsider]) grant(site, project.id, accountId, 'member');
  grant(site, project.id, projectManager, 'administrator');
  grant(site, project.id, projectAdministrator, 'administrator');
  const statuses = [
    statusNamed(site, 'To Do', 'new', project.id),
    statusNamed(site, 'In Progress', 'indeterminate', project.id),
    statusNamed(site, 'Done', 'done', project.id),
  ] as const;
  setInitialStatus(site, project.id, statuses[0]);
  for (const to of statuses) addTransition(site, { projectId: project.id, name: to.name, to });
  fileAll(site, { project, issues: loungeIssues, statuses, versions: new Map(), sprintId: null });
}

type Plan = {
  readonly project: ProjectRecord;
  readonly issues: readonly PlannedIssue[];
  readonly statuses: readonly StatusRecord[];
  readonly versions: ReadonlyMap<string, number>;
  readonly sprintId: number | null;
};

const levels = { Epic: 1, Story: 0, Task: 0, Bug: 0, 'Sub-task': -1 } as const;
const accounts = { manager: projectManager, developer } as const;

function fileAll(site: Site, plan: Plan): void {
  const filed = new Map<string, IssueRecord>();
  for (const planned of plan.issues) {
    const parent = planned.parent === undefined ? null : filed.get(planned.parent);
    if (parent === undefined) throw new Error(`The demo has no issue "${planned.parent}" before "${planned.summary}"`);
    filed.set(planned.summary, file(site, plan, planned, parent));
  }
}

function file(site: Site, plan: Plan, planned: PlannedIssue, parent: IssueRecord | null): IssueRecord {
  const now = site.clock.now();
  const status = plan.statuses.find(({ name }) => name === planned.status);
  if (!status) throw new Error(`The demo has no status "${planned.status}"`);
  const number = nextIssueNumber(site, plan.project.id);
  const comments = planned.comments ?? [];
  const touched = Math.max(planned.created, ...comments.map(({ days }) => days), status.category === 'new' ? -99 : -9);
  const issue = addIssue(site, {
    key: `${plan.project.key}-${number}`,
    projectId: plan.project.id,
    number,
    typeId: issueTypeNamed(site, planned.type, levels[planned.type], plan.project).id,
    statusId: status.id,
    assignee: planned.assignee ? accounts[planned.assignee] : null,
    reporter: projectManager,
    creator: projectManager,
    summary: planned.summary,
    description: planned.text === undefined ? null : documentOf(planned.text),
    priority: planned.priority ?? 'Medium',
    labels: planned.labels ?? [],
    dueDate: planned.due === undefined ? null : new Date(now + planned.due * day).toISOString().slice(0, 10),
    parentId: parent?.id ?? null,
    sprintId: planned.inSprint ? plan.sprintId : null,
    createdAt: now + planned.created * day,
    updatedAt: now + touched * day,
    statusChangedAt: now + touched * day,
    resolvedAt: status.category === 'done' ? now + touched * day : null,
    extra: {},
  });
  const version = planned.version === undefined ? undefined : plan.versions.get(planned.version);
  if (version !== undefined) setFixVersions(site, issue.id, [version]);
  for (const comment of comments) {
    addCommentRecord(site, {
      issueId: issue.id,
      author: accounts[comment.by],
      body: documentOf(comment.text),
      createdAt: now + comment.days * day,
      isPublic: true,
      properties: [],
    });
  }
  return issue;
}
