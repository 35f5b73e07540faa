/** Writing a service project, where customers live: its workflow, its desk and its requests. */
import { documentOf } from '../formats/document';
import { addCommentRecord } from '../records/comment';
import { addDesk, addDeskCustomer, addOrganization, addRequestType, type RequestTypeRecord } from '../records/desk';
import { addIssue } from '../records/issue';
import { addProject, nextIssueNumber, type ProjectRecord } from '../records/project';
import { addParticipant, addRequest, recordStatus, shareWithOrganization } from '../records/request';
import { issueTypeNamed } from '../records/workflow';
import type { Site } from '../site/site';
import type { StatusRecord } from '../site/workflow-records';
import type { RequestContent, ServiceProjectContent } from './content';
import { grantAll } from './team';
import { dayMs, loadWorkflow, statusAmong } from './workflow';

const hourMs = 3_600_000;

/** @throws where a request names a type, a status or an organization that is not there */
export function loadServiceProject(site: Site, content: ServiceProjectContent): void {
  const { key, name, description, team } = content;
  const kind = { typeKey: 'service_desk', style: 'classic' } as const;
  const project = addProject(site, { key, name, ...kind, description, lead: team.lead });
  grantAll(site, project, team);
  const statuses = loadWorkflow(site, project, content);
  const desk = addDesk(site, project.id);
  for (const accountId of content.customers) addDeskCustomer(site, desk.id, accountId);
  const organizations = new Map(
    content.organizations.map(({ name, members }) => [name, addOrganization(site, desk, name, members)]),
  );
  const issueTypeId = issueTypeNamed(site, 'Service request', 0, project).id;
  const types = new Map(
    content.requestTypes.map(({ name, description, helpText = '' }) => [
      name,
      addRequestType(site, { deskId: desk.id, name, description, helpText, issueTypeId, groupId: 1 }),
    ]),
  );
  const place: Desk = { project, deskId: desk.id, statuses, types, organizations };
  for (const request of content.requests) fileRequest(site, place, request);
}

/** The desk at which a request is filed, with all that its author may name. */
type Desk = {
  readonly project: ProjectRecord;
  readonly deskId: number;
  readonly statuses: readonly StatusRecord[];
  readonly types: ReadonlyMap<string, RequestTypeRecord>;
  readonly organizations: ReadonlyMap<string, number>;
};

function fileRequest(site: Site, desk: Desk, request: RequestContent): void {
  const { project, deskId } = desk;
  const now = site.clock.now();
  const createdAt = now + request.days * dayMs;
  const statusAt = (index: number) => createdAt + index * hourMs;
  const lastIndex = request.statuses.length - 1;
  const statuses = request.statuses.map((name) => statusAmong(desk.statuses, name));
  const status = statusAmong(desk.statuses, request.statuses[lastIndex] ?? request.statuses[0]);
  const type = among(desk.types, request.type, 'request type');
  const number = nextIssueNumber(site, project.id);
  const updatedAt = Math.max(statusAt(lastIndex), ...(request.replies ?? []).map(({ days }) => now + days * dayMs));
  const issue = addIssue(site, {
    key: `${project.key}-${number}`,
    projectId: project.id,
    number,
    typeId: type.issueTypeId,
    statusId: status.id,
    assignee: null,
    reporter: request.by,
    creator: request.by,
    summary: request.summary,
    description: documentOf(request.text),
    priority: 'Medium',
    labels: [],
    dueDate: null,
    parentId: null,
    sprintId: null,
    createdAt,
    updatedAt,
    statusChangedAt: statusAt(lastIndex),
    resolvedAt: status.category === 'done' ? statusAt(lastIndex) : null,
    extra: {},
  });
  addRequest(site, { issueId: issue.id, deskId, requestTypeId: type.id });
  for (const [index, { id }] of statuses.entries()) recordStatus(site, issue.id, id, statusAt(index));
  for (const accountId of request.participants ?? []) addParticipant(site, issue.id, accountId);
  if (request.organization !== undefined) {
    shareWithOrganization(site, issue.id, among(desk.organizations, request.organization, 'organization'));
  }
  for (const { by, text, days } of request.replies ?? []) {
    const createdAt = now + days * dayMs;
    const body = documentOf(text);
    addCommentRecord(site, { issueId: issue.id, author: by, body, createdAt, isPublic: true, properties: [] });
  }
}

function among<Value>(all: ReadonlyMap<string, Value>, name: string, what: string): Value {
  const found = all.get(name);
  if (found === undefined) throw new Error(`The service project has no ${what} "${name}"`);
  return found;
}
