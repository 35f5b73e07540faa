/** The demo's service project: where customers live. It holds a few ordinary requests and nothing of the app's. */
import { documentOf } from '../document';
import {
  bystander,
  customerSponsor,
  customerUser,
  internalCustomer,
  otherCompanyCustomer,
  projectAdministrator,
  projectManager,
} from '../people';
import { grant } from '../permission';
import { addCommentRecord } from '../records/comment';
import { addDesk, addDeskCustomer, addOrganization, addRequestType, type RequestTypeRecord } from '../records/desk';
import { addIssue } from '../records/issue';
import { addProject, nextIssueNumber, type ProjectRecord } from '../records/project';
import { addParticipant, addRequest, recordStatus, shareWithOrganization } from '../records/request';
import { addTransition, issueTypeNamed, type StatusRecord, setInitialStatus, statusNamed } from '../records/workflow';
import type { Site } from '../site';

const hour = 3_600_000;
const day = 24 * hour;

export function loadServiceProject(site: Site): void {
  const project = addProject(site, {
    key: 'CARE',
    name: 'Customer care',
    typeKey: 'service_desk',
    style: 'classic',
    description: 'The portal of our customers.',
    lead: projectAdministrator,
  });
  grant(site, project.id, projectManager, 'agent');
  grant(site, project.id, projectAdministrator, 'agent');
  grant(site, project.id, projectAdministrator, 'administrator');

  const waiting = statusNamed(site, 'Waiting for support', 'indeterminate');
  const withCustomer = statusNamed(site, 'Waiting for customer', 'indeterminate');
  const resolved = statusNamed(site, 'Resolved', 'done');
  setInitialStatus(site, project.id, waiting);
  const step = (name: string, from: StatusRecord, to: StatusRecord, isForCustomers = false) =>
    addTransition(site, { projectId: project.id, name, from, to, isForCustomers });
  step('Respond to customer', waiting, withCustomer);
  step('Respond to support', withCustomer, waiting);
  step('Resolve', waiting, resolved, true);
  step('Resolve', withCustomer, resolved, true);
  step('Reopen', resolved, waiting, true);

  const desk = addDesk(site, project.id);
  const people = [customerSponsor, customerUser, otherCompanyCustomer, bystander, internalCustomer];
  for (const accountId of people) addDeskCustomer(site, desk.id, accountId);
  const northwind = addOrganization(site, desk, 'Northwind Terminals (demo)', [customerSponsor, customerUser]);
  addOrganization(site, desk, 'Southbay Shipping (demo)', [otherCompanyCustomer]);

  const issueTypeId = issueTypeNamed(site, 'Service request', 0, project).id;
  const type = (name: string, description: string, helpText = '') =>
    addRequestType(site, { deskId: desk.id, name, description, helpText, issueTypeId, groupId: 1 });
  type('Project collaboration', 'Where we work with you on a project: what we need from you, and what you decide.');
  const help = type(
    'Get help',
    'Something does not work, or you have a question.',
    'Tell us what you did and what you saw.',
  );
  const access = type('Request access', 'You or a colleague need access.');

  const open = (request: OpenedRequest) => openRequest(site, project, desk.id, request);
  open({
    type: help,
    by: customerUser,
    summary: 'Cannot print the berth plan',
    text: 'The plan is cut off on the right.',
    days: -6,
    statuses: [waiting, withCustomer],
    organization: northwind,
    replies: [{ by: projectManager, text: 'Which browser do you use?', days: -5 }],
  });
  open({
    type: access,
    by: customerSponsor,
    summary: 'Access for our new dispatcher',
    text: 'Name and address follow.',
    days: -12,
    statuses: [waiting, resolved],
    participants: [customerUser],
  });
  open({
    type: help,
    by: otherCompanyCustomer,
    summary: 'Invoice copy for last month',
    text: 'We did not get the invoice.',
    days: -2,
    statuses: [waiting],
  });
  open({
    type: access,
    by: internalCustomer,
    summary: 'Screenshots for the launch page',
    text: 'Marketing needs three screenshots.',
    days: -3,
    statuses: [waiting],
  });
  open({
    type: help,
    by: bystander,
    summary: 'How do I change my password?',
    text: 'The link has expired.',
    days: -1,
    statuses: [waiting],
  });
}

type OpenedRequest = {
  readonly type: RequestTypeRecord;
  readonly by: string;
  readonly summary: string;
  readonly text: string;
  readonly days: number;
  /** The first is where it began, the last where it is. */
  readonly statuses: readonly [StatusRecord, ...StatusRecord[]];
  readonly organization?: number;
  readonly participants?: readonly string[];
  readonly replies?: readonly { readonly by: string; readonly text: string; readonly days: number }[];
};

function openRequest(site: Site, project: ProjectRecord, deskId: number, request: OpenedRequest): void {
  const now = site.clock.now();
  const createdAt = now + request.days * day;
  const statusAt = (index: number) => createdAt + index * hour;
  const lastIndex = request.statuses.length - 1;
  const status = request.statuses[lastIndex] ?? request.statuses[0];
  const number = nextIssueNumber(site, project.id);
  const updatedAt = Math.max(statusAt(lastIndex), ...(request.replies ?? []).map(({ days }) => now + days * day));
  const issue = addIssue(site, {
    key: `${project.key}-${number}`,
    projectId: project.id,
    number,
    typeId: request.type.issueTypeId,
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
  addRequest(site, { issueId: issue.id, deskId, requestTypeId: request.type.id });
  for (const [index, { id }] of request.statuses.entries()) recordStatus(site, issue.id, id, statusAt(index));
  for (const accountId of request.participants ?? []) addParticipant(site, issue.id, accountId);
  if (request.organization !== undefined) shareWithOrganization(site, issue.id, request.organization);
  for (const reply of request.replies ?? []) {
    addCommentRecord(site, {
      issueId: issue.id,
      author: reply.by,
      body: documentOf(reply.text),
      createdAt: now + reply.days * day,
      isPublic: true,
      properties: [],
    });
  }
}
