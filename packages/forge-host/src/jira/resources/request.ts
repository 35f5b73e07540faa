/** Service projects, request types and requests as JSM describes them. */
import { isObject } from '../formats/body';
import { textOf } from '../formats/document';
import { deskInstant } from '../formats/instant';
import { notImplemented } from '../formats/reply';
import { type CommentRecord, commentsOf } from '../records/comment';
import { type DeskRecord, findRequestType, type RequestTypeRecord } from '../records/desk';
import type { IssueRecord } from '../records/issue';
import { projectById } from '../records/project';
import { participantsOf, type RequestRecord, type StatusPeriod, statusesOf } from '../records/request';
import { pageOfAll } from '../rest/desk-page';
import type { Call } from '../rest/operation';
import { deskUserResource } from './user';

export function deskResource(call: Call, desk: DeskRecord) {
  const project = projectById(call.site, desk.projectId);
  return {
    id: String(desk.id),
    projectId: String(project.id),
    projectName: project.name,
    projectKey: project.key,
    _links: { self: `${call.site.url}/rest/servicedeskapi/servicedesk/${desk.id}` },
  };
}

export function requestTypeResource(call: Call, type: RequestTypeRecord) {
  const icon = `${call.site.url}/rest/api/2/universal_avatar/view/type/SD_REQTYPE/avatar/10500`;
  return {
    _expands: ['field'],
    id: String(type.id),
    _links: { self: `${call.site.url}/rest/servicedeskapi/servicedesk/${type.deskId}/requesttype/${type.id}` },
    name: type.name,
    description: type.description,
    helpText: type.helpText,
    issueTypeId: String(type.issueTypeId),
    serviceDeskId: String(type.deskId),
    portalId: String(type.deskId),
    groupIds: [String(type.groupId)],
    icon: {
      id: '10500',
      _links: {
        iconUrls: {
          '48x48': `${icon}?size=large`,
          '24x24': `${icon}?size=small`,
          '16x16': `${icon}?size=xsmall`,
          '32x32': `${icon}?size=medium`,
        },
      },
    },
  };
}

const statusCategories = { new: 'NEW', indeterminate: 'INDETERMINATE', done: 'DONE' } as const;

export function requestStatusResource(call: Call, status: StatusPeriod) {
  return {
    status: status.name,
    statusCategory: statusCategories[status.category],
    statusDate: deskInstant(status.at, call.caller.person.timeZone),
  };
}

const requestExpands = [
  'participant',
  'status',
  'sla',
  'requestType',
  'serviceDesk',
  'attachment',
  'action',
  'comment',
];

/** Keeps to the expansions that exist here. */
export function checkRequestExpands(asked: readonly string[]): void {
  for (const name of asked) {
    if (['sla', 'attachment', 'action'].includes(name) || name.includes('.')) {
      throw notImplemented(`expand=${name} on customer requests`);
    }
  }
}

export function requestResource(call: Call, request: RequestRecord, issue: IssueRecord, expand: readonly string[]) {
  const { site } = call;
  const self = `${site.url}/rest/servicedeskapi/request/${issue.id}`;
  const statuses = statusesOf(site, issue.id);
  const current = statuses[0];
  const type = findRequestType(site, request.deskId, String(request.requestTypeId));
  const expanded: Record<string, unknown> = {};
  if (expand.includes('participant')) {
    expanded.participants = pageOfAll(call, `${self}/participant`, participantsOf(site, issue.id), (one) =>
      deskUserResource(call, one),
    );
  }
  if (expand.includes('status')) {
    expanded.status = pageOfAll(call, `${self}/status`, statuses, (one) => requestStatusResource(call, one));
  }
  if (expand.includes('requestType') && type) expanded.requestType = requestTypeResource(call, type);
  if (expand.includes('serviceDesk')) {
    expanded.serviceDesk = deskResource(call, { id: request.deskId, projectId: issue.projectId });
  }
  if (expand.includes('comment')) {
    const comments = commentsOf(site, issue.id).filter((one) => one.isPublic || seesInternal(call, issue));
    expanded.comments = pageOfAll(call, `${self}/comment`, comments, (one) => requestCommentResource(call, issue, one));
  }
  return {
    _expands: requestExpands,
    issueId: String(issue.id),
    issueKey: issue.key,
    summary: issue.summary,
    requestTypeId: String(request.requestTypeId),
    serviceDeskId: String(request.deskId),
    createdDate: deskInstant(issue.createdAt, call.caller.person.timeZone),
    ...(issue.reporter === null ? {} : { reporter: deskUserResource(call, issue.reporter) }),
    requestFieldValues: requestFieldValues(issue),
    ...(current ? { currentStatus: requestStatusResource(call, current) } : {}),
    ...expanded,
    _links: {
      jiraRest: `${site.url}/rest/api/2/issue/${issue.id}`,
      web: `${site.url}/servicedesk/customer/portal/${request.deskId}/${issue.key}`,
      agent: `${site.url}/browse/${issue.key}`,
      self,
    },
  };
}

function requestFieldValues(issue: IssueRecord) {
  const values: { fieldId: string; label: string; value: unknown }[] = [
    { fieldId: 'summary', label: 'Summary', value: issue.summary },
  ];
  if (isObject(issue.description)) {
    values.push({ fieldId: 'description', label: 'Description', value: textOf(issue.description) });
  }
  if (issue.dueDate !== null) values.push({ fieldId: 'duedate', label: 'Due date', value: issue.dueDate });
  return values;
}

/** Whether the caller sees a request's internal comments: whoever sees the issue itself in Jira. */
export function seesInternal(call: Call, issue: IssueRecord): boolean {
  return call.caller.can('BROWSE_PROJECTS', issue.projectId);
}

export function requestCommentResource(call: Call, issue: IssueRecord, comment: CommentRecord) {
  return {
    _expands: ['attachment', 'renderedBody'],
    id: String(comment.id),
    body: textOf(comment.body),
    public: comment.isPublic,
    author: deskUserResource(call, comment.author),
    created: deskInstant(comment.createdAt, call.caller.person.timeZone),
    _links: { self: `${call.site.url}/rest/servicedeskapi/request/${issue.id}/comment/${comment.id}` },
  };
}
