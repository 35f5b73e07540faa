/**
 * Events as Forge's product triggers hear of them (developer.atlassian.com/platform/forge/events-reference/jira): the
 * fields of each, and `selfGenerated` on what the app did itself.
 */

import { jiraInstant } from '../formats/instant';
import type { AttachmentRecord } from '../records/attachment';
import { noteChange } from '../records/change';
import type { CommentRecord } from '../records/comment';
import type { IssueRecord } from '../records/issue';
import type { IssueLinkRecord, LinkType } from '../records/link';
import type { VersionRecord } from '../records/project';
import { fieldChoice, issueResource } from '../resources/issue';
import { statusResource, versionResource } from '../resources/project';
import type { SprintRecord } from '../resources/sprint';
import { userResource } from '../resources/user';
import type { Call } from '../rest/operation';
import type { StatusRecord } from '../site/workflow-records';

export type ChangedField = {
  readonly field: string;
  readonly fieldId: string;
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
};

const issueFields = [
  'summary',
  'issuetype',
  'creator',
  'created',
  'project',
  'reporter',
  'assignee',
  'updated',
  'status',
];

function emitIssueEvent(call: Call, eventType: string, issue: IssueRecord, more: Record<string, unknown> = {}): void {
  const { id, key, fields } = issueResource(call, issue, { has: fieldChoice(issueFields, '*all') });
  const involved = [issue.creator, issue.reporter, issue.assignee].filter((one) => one !== null);
  call.site.emit({
    eventType,
    payload: {
      eventType,
      issue: { id, key, fields },
      atlassianId: call.caller.person.accountId,
      associatedUsers: [...new Set(involved)].map((one) => userResource(call, one)),
      selfGenerated: call.caller.isApp,
      ...more,
    },
    actor: call.caller.principal,
  });
}

export const emitIssueCreated = (call: Call, issue: IssueRecord) =>
  emitIssueEvent(call, 'avi:jira:created:issue', issue);
export const emitIssueDeleted = (call: Call, issue: IssueRecord) =>
  emitIssueEvent(call, 'avi:jira:deleted:issue', issue);

/** Notes the change in the issue's history, too. `statuses`: the one before and the one after, where a transition made the change. */
export function emitIssueUpdated(
  call: Call,
  issue: IssueRecord,
  changes: readonly ChangedField[],
  statuses?: readonly [StatusRecord, StatusRecord],
): void {
  const items = changes.map(changeItem);
  const changeId = noteChange(call.site, issue.id, call.caller.person.accountId, items);
  emitIssueEvent(call, 'avi:jira:updated:issue', issue, {
    changelog: { id: String(changeId), items },
    ...(statuses ? { associatedStatuses: statuses.map((status) => statusResource(call.site, status)) } : {}),
  });
}

/** All fields that change here are Jira's own; those that a site adds are `custom`. */
function changeItem({ field, fieldId, ...values }: ChangedField) {
  return { field, fieldtype: 'jira', fieldId, ...values };
}

export function emitIssueAssigned(call: Call, issue: IssueRecord, change: ChangedField): void {
  emitIssueEvent(call, 'avi:jira:assigned:issue', issue, {
    changelog: { id: String(call.site.nextId('changelog', 10_001)), items: [changeItem(change)] },
  });
}

export function emitIssueCommented(call: Call, issue: IssueRecord, comment: CommentRecord): void {
  emitIssueEvent(call, 'avi:jira:commented:issue', issue, {
    comment: { id: String(comment.id), author: userResource(call, comment.author), body: comment.body },
  });
}

export function emitAttachment(call: Call, what: 'created' | 'deleted', attachment: AttachmentRecord): void {
  const eventType = `avi:jira:${what}:attachment`;
  const { id, issueId, filename, mimeType, size, author, createdAt } = attachment;
  call.site.emit({
    eventType,
    payload: {
      eventType,
      attachment: {
        id: String(id),
        issueId: String(issueId),
        fileName: filename,
        createDate: new Date(createdAt).toISOString(),
        size: String(size),
        mimeType,
        author: userResource(call, author),
      },
      selfGenerated: call.caller.isApp,
    },
    actor: call.caller.principal,
  });
}

export function emitIssuesLinked(call: Call, link: IssueLinkRecord, type: LinkType): void {
  const eventType = 'avi:jira:created:issuelink';
  call.site.emit({
    eventType,
    payload: {
      eventType,
      id: String(link.id),
      sourceIssueId: String(link.sourceId),
      destinationIssueId: String(link.destinationId),
      issueLinkType: {
        id: String(type.id),
        name: type.name,
        outwardName: type.outward,
        inwardName: type.inward,
        isSubTaskLinkType: false,
        isSystemLinkType: false,
      },
      selfGenerated: call.caller.isApp,
    },
    actor: call.caller.principal,
  });
}

type VersionEvent =
  | 'created'
  | 'updated'
  | 'released'
  | 'unreleased'
  | 'archived'
  | 'unarchived'
  | 'merged'
  | 'deleted';

export function emitVersion(
  call: Call,
  what: VersionEvent,
  version: VersionRecord,
  more: Record<string, unknown> = {},
): void {
  const eventType = `avi:jira:${what}:version`;
  call.site.emit({
    eventType,
    payload: {
      eventType,
      version: versionResource(call, version),
      atlassianId: call.caller.person.accountId,
      selfGenerated: call.caller.isApp,
      ...more,
    },
    actor: call.caller.principal,
  });
}

/**
 * Sprints are told of without `selfGenerated`, and without their project; ids are text, and dates have an offset
 * (developer.atlassian.com/platform/forge/events-reference/jira-software).
 */
export function emitSprint(
  call: Call,
  what: 'created' | 'started' | 'updated' | 'closed',
  { id, boardId, name, goal, state, startAt, endAt, completeAt }: SprintRecord,
): void {
  const eventType = `avi:jira-software:${what}:sprint`;
  const at = (instant: number) => jiraInstant(instant, call.caller.person.timeZone);
  call.site.emit({
    eventType,
    payload: {
      eventType,
      sprint: {
        ...{ id: String(id), originBoardId: String(boardId), name, state },
        ...(goal === '' ? {} : { goal }),
        ...(startAt === null ? {} : { startDate: at(startAt) }),
        ...(endAt === null ? {} : { endDate: at(endAt) }),
        ...(completeAt === null ? {} : { completeDate: at(completeAt) }),
      },
      atlassianId: call.caller.person.accountId,
    },
    actor: call.caller.principal,
  });
}
