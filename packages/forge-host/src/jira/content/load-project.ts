/** Writing a project of people with a licence: its team, its workflow, its versions and sprints, and its issues. */
import { documentOf } from '../formats/document';
import { addCommentRecord } from '../records/comment';
import { addIssue, type IssueRecord, setFixVersions } from '../records/issue';
import { addProject, addVersion, nextIssueNumber, type ProjectRecord } from '../records/project';
import { issueTypeNamed } from '../records/workflow';
import { addSprint } from '../resources/sprint';
import type { Site } from '../site/site';
import type { StatusRecord } from '../site/workflow-records';
import type { IssueContent, ProjectContent, VersionContent } from './content';
import { grantAll } from './team';
import { dayMs, loadWorkflow, statusAmong } from './workflow';

/** @throws where an issue names a status, a version or a parent that is not there */
export function loadProject(site: Site, content: ProjectContent): void {
  const { key, name, description, team, isTeamManaged } = content;
  const style = isTeamManaged ? 'next-gen' : 'classic';
  const project = addProject(site, { key, name, typeKey: 'software', style, description, lead: team.lead });
  grantAll(site, project, team);
  const place: Place = {
    content,
    project,
    statuses: loadWorkflow(site, project, content),
    versions: new Map((content.versions ?? []).map((each) => [each.name, loadVersion(site, project, each)])),
    sprintId: loadBoard(site, project, content.board),
  };
  const filed = new Map<string, IssueRecord>();
  for (const issue of content.issues) {
    const parent = issue.parent === undefined ? null : filed.get(issue.parent);
    if (parent === undefined) throw new Error(`${key} has no issue "${issue.parent}" before "${issue.summary}"`);
    filed.set(issue.summary, fileIssue(site, place, issue, parent));
  }
}

function loadVersion(site: Site, { id: projectId }: ProjectRecord, version: VersionContent): number {
  const { name, description, isReleased, startsIn, releasedIn } = version;
  return addVersion(site, {
    projectId,
    name,
    description,
    isReleased: isReleased ? 1 : 0,
    startDate: dateIn(site, startsIn),
    releaseDate: dateIn(site, releasedIn),
  });
}

/** @returns the active sprint; null where there is none */
function loadBoard(site: Site, project: ProjectRecord, board: ProjectContent['board']): number | null {
  if (!board) return null;
  const boardId = site.nextId('board', 1);
  const values = [boardId, project.id, board.name, 'scrum'];
  site.run('INSERT INTO jira_board (id, projectId, name, type) VALUES (?, ?, ?, ?)', ...values);
  const at = (days: number) => site.clock.now() + days * dayMs;
  let active: number | null = null;
  for (const { name, state, startsIn, endsIn, goal } of board.sprints) {
    const completeAt = state === 'closed' ? at(endsIn) : null;
    const sprint = addSprint(site, {
      boardId,
      name,
      state,
      startAt: at(startsIn),
      endAt: at(endsIn),
      completeAt,
      goal,
    });
    if (state === 'active') active = sprint.id;
  }
  return active;
}

/** The project in which an issue is filed, with all that its author may name. */
type Place = {
  readonly content: ProjectContent;
  readonly project: ProjectRecord;
  readonly statuses: readonly StatusRecord[];
  readonly versions: ReadonlyMap<string, number>;
  readonly sprintId: number | null;
};

const levels = { Epic: 1, Story: 0, Task: 0, Bug: 0, 'Sub-task': -1 } as const;

/** An issue that is not new was moved on at the latest this many days ago. */
const movedOnDays = -9;

function fileIssue(site: Site, place: Place, issue: IssueContent, parent: IssueRecord | null): IssueRecord {
  const { content, project, statuses, versions, sprintId } = place;
  const at = (days: number) => site.clock.now() + days * dayMs;
  const status = statusAmong(statuses, issue.status);
  const number = nextIssueNumber(site, project.id);
  const comments = issue.comments ?? [];
  const movedOn = status.category === 'new' ? [] : [movedOnDays];
  const touched = Math.max(issue.created, ...comments.map(({ days }) => days), ...movedOn);
  const filed = addIssue(site, {
    key: `${project.key}-${number}`,
    projectId: project.id,
    number,
    typeId: issueTypeNamed(site, issue.type, levels[issue.type], project).id,
    statusId: status.id,
    assignee: issue.assignee ?? null,
    reporter: content.team.lead,
    creator: content.team.lead,
    summary: issue.summary,
    description: issue.text === undefined ? null : documentOf(issue.text),
    priority: issue.priority ?? 'Medium',
    labels: issue.labels ?? [],
    dueDate: issue.due === undefined ? null : dateIn(site, issue.due),
    parentId: parent?.id ?? null,
    sprintId: issue.inSprint ? sprintId : null,
    createdAt: at(issue.created),
    updatedAt: at(touched),
    statusChangedAt: at(touched),
    resolvedAt: status.category === 'done' ? at(touched) : null,
    extra: {},
  });
  if (issue.version !== undefined) {
    const version = versions.get(issue.version);
    if (version === undefined) throw new Error(`${project.key} has no version "${issue.version}"`);
    setFixVersions(site, filed.id, [version]);
  }
  for (const { by, days, text } of comments) {
    const body = documentOf(text);
    addCommentRecord(site, {
      issueId: filed.id,
      author: by,
      body,
      createdAt: at(days),
      isPublic: true,
      properties: [],
    });
  }
  return filed;
}

function dateIn(site: Site, days: number): string {
  return new Date(site.clock.now() + days * dayMs).toISOString().slice(0, 10);
}
