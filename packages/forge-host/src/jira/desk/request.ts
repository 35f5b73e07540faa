/** Customer requests: create, get and list, of api-group-request. */

import { fileIssue } from '../acts/create-issue';
import { type Json, objectBody, queryList, textList } from '../formats/body';
import { isDocument, wordsOf } from '../formats/document';
import { isDay } from '../formats/instant';
import { badRequest, created, forbidden, notImplemented, ok } from '../formats/reply';
import { mailParticipantAdded, mailRequestCreated } from '../news/mail';
import { type DeskRecord, findRequestType, isDeskCustomer } from '../records/desk';
import { type IssueRecord, issuesWhere } from '../records/issue';
import { projectById } from '../records/project';
import {
  addParticipant,
  addRequest,
  findRequest,
  type RequestRecord,
  recordStatus,
  statusesOf,
} from '../records/request';
import { statusById } from '../records/workflow';
import { checkRequestExpands, requestResource, requestStatusResource } from '../resources/request';
import { pageReply } from '../rest/desk-page';
import type { Call, Operation } from '../rest/operation';
import { isAgent, seesRequest, visibleDesk, visibleRequest } from './access';
import { documentOfWiki } from './wiki';

const root = '/rest/servicedeskapi/request';
const readScopes = [['read:servicedesk-request'], ['read:request:jira-service-management', 'read:user:jira']];

const createCustomerRequest: Operation = {
  operationId: 'createCustomerRequest',
  method: 'POST',
  path: root,
  scopes: [
    ['write:servicedesk-request'],
    ['read:request:jira-service-management', 'write:request:jira-service-management', 'read:user:jira'],
  ],
  run: (call) => {
    const { site, caller } = call;
    const body = objectBody(call.body);
    for (const name of ['form', 'channel']) if (body[name] !== undefined) throw notImplemented(`"${name}" of requests`);
    const desk = deskFrom(call, body.serviceDeskId);
    const type = findRequestType(site, desk.id, String(body.requestTypeId ?? ''));
    if (!type)
      throw badRequest('The request type you are trying to use is not valid or does not belong to the service desk.');
    const participants = textList(body.requestParticipants, 'requestParticipants');
    const behalf = body.raiseOnBehalfOf === undefined ? undefined : String(body.raiseOnBehalfOf);
    if (!isAgent(call, desk.projectId)) {
      if (behalf !== undefined) throw forbidden('You do not have permission to raise requests on behalf of others.');
      if (participants.length > 0) throw forbidden('You do not have permission to add participants to the request.');
    }
    for (const accountId of [...participants, ...(behalf === undefined ? [] : [behalf])])
      mustBeCustomer(call, desk, accountId);

    const values = readRequestFields(objectBody(body.requestFieldValues), body.isAdfRequest === true);
    const issue = fileIssue(call, projectById(site, desk.projectId), type.issueTypeId, {
      ...values,
      reporter: behalf ?? caller.person.accountId,
    });
    const request = { issueId: issue.id, deskId: desk.id, requestTypeId: type.id };
    addRequest(site, request);
    recordStatus(site, issue.id, issue.statusId, issue.createdAt);
    mailRequestCreated(site, issue);
    for (const accountId of new Set(participants)) {
      if (accountId === issue.reporter) continue;
      addParticipant(site, issue.id, accountId);
      mailParticipantAdded(site, issue, accountId, caller.person.accountId);
    }
    return created(requestResource(call, request, issue, []));
  },
};

function deskFrom(call: Call, value: unknown): DeskRecord {
  if (typeof value !== 'string' && typeof value !== 'number') throw badRequest('The service desk id is required.');
  return visibleDesk(call, String(value));
}

/** @throws Fault 400 for people who are no customers of the desk */
export function mustBeCustomer(call: Call, desk: DeskRecord, accountId: string): void {
  if (!isDeskCustomer(call.site, desk.id, accountId)) {
    throw badRequest(`The user '${accountId}' is not a customer of this service desk.`);
  }
}

function readRequestFields(fields: Json, isDocumentAllowed: boolean) {
  const unknown = Object.keys(fields).find((name) => !['summary', 'description', 'duedate'].includes(name));
  if (unknown) throw badRequest(`The field '${unknown}' is not part of this request type.`);
  const { summary, description, duedate } = fields;
  if (typeof summary !== 'string' || summary.trim() === '')
    throw badRequest('Please provide a valid value for field "Summary"');
  if (summary.includes('\n') || summary.length > 255)
    throw badRequest('The summary must be one line of at most 255 characters.');
  if (duedate !== undefined && (typeof duedate !== 'string' || !isDay(duedate))) {
    throw badRequest('Please provide a valid value for field "Due date"');
  }
  return {
    summary,
    ...(description === undefined ? {} : { description: descriptionFrom(description, isDocumentAllowed) }),
    ...(typeof duedate === 'string' ? { dueDate: duedate } : {}),
  };
}

function descriptionFrom(value: unknown, isDocumentAllowed: boolean) {
  if (isDocumentAllowed && isDocument(value)) return value;
  if (!isDocumentAllowed && typeof value === 'string') return documentOfWiki(value);
  throw badRequest('Please provide a valid value for field "Description"');
}

const getCustomerRequestByIdOrKey: Operation = {
  operationId: 'getCustomerRequestByIdOrKey',
  method: 'GET',
  path: `${root}/{issueIdOrKey}`,
  parameters: ['expand'],
  scopes: readScopes,
  run: (call) => {
    const { request, issue } = visibleRequest(call, call.at('issueIdOrKey'));
    const expand = queryList(call.query, 'expand');
    checkRequestExpands(expand);
    return ok(requestResource(call, request, issue, expand), { objects: 1 });
  },
};

const getCustomerRequests: Operation = {
  operationId: 'getCustomerRequests',
  method: 'GET',
  path: root,
  parameters: [
    'start',
    'limit',
    'searchTerm',
    'requestOwnership',
    'requestStatus',
    'serviceDeskId',
    'requestTypeId',
    'expand',
  ],
  scopes: readScopes,
  run: (call) => {
    const expand = queryList(call.query, 'expand');
    checkRequestExpands(expand);
    const found = ownedRequests(call)
      .filter((issue) => seesRequest(call, issue))
      .map((issue) => ({ issue, request: findRequest(call.site, issue.id) }))
      .filter((one): one is { issue: IssueRecord; request: RequestRecord } => one.request !== undefined)
      .filter((one) => passesFilters(call, one));
    return pageReply(call, root, found, ({ request, issue }) => requestResource(call, request, issue, expand));
  },
};

const ownerships: Readonly<Record<string, string>> = {
  OWNED_REQUESTS: 'i.reporter = ?1',
  PARTICIPATED_REQUESTS: 'i.id IN (SELECT issueId FROM jira_request_participant WHERE accountId = ?1)',
  ALL_ORGANIZATIONS: `i.id IN (SELECT o.issueId FROM jira_request_organization o
    JOIN jira_organization_member m ON m.organizationId = o.organizationId WHERE m.accountId = ?1)`,
};

/** Without a choice of ownership: all that has anything to do with the caller. Newest first. */
function ownedRequests(call: Call): IssueRecord[] {
  const asked = queryList(call.query, 'requestOwnership');
  const kinds = asked.length === 0 ? Object.keys(ownerships) : asked;
  const conditions = kinds.map((kind) => {
    const condition = kind === 'ALL_REQUESTS' ? Object.values(ownerships).join(' OR ') : ownerships[kind];
    if (!condition) throw notImplemented(`requestOwnership=${kind}`);
    return `(${condition})`;
  });
  return issuesWhere(
    call.site,
    `i.id IN (SELECT issueId FROM jira_request) AND (${conditions.join(' OR ')}) ORDER BY i.createdAt DESC, i.id DESC`,
    call.caller.person.accountId,
  );
}

function passesFilters(call: Call, { request, issue }: { request: RequestRecord; issue: IssueRecord }): boolean {
  const { query, site } = call;
  const desk = query.get('serviceDeskId');
  const type = query.get('requestTypeId');
  if (type !== null && desk === null)
    throw badRequest('The service desk must be given together with the request type.');
  if (desk !== null && String(request.deskId) !== desk) return false;
  if (type !== null && String(request.requestTypeId) !== type) return false;
  const status = query.get('requestStatus') ?? 'ALL_REQUESTS';
  const isClosed = statusById(site, issue.statusId).category === 'done';
  if (status === 'OPEN_REQUESTS' && isClosed) return false;
  if (status === 'CLOSED_REQUESTS' && !isClosed) return false;
  if (!['OPEN_REQUESTS', 'CLOSED_REQUESTS', 'ALL_REQUESTS'].includes(status)) {
    throw badRequest(`The value '${status}' is not valid for the parameter 'requestStatus'.`);
  }
  return matchesTerm(issue.summary, query.get('searchTerm') ?? '');
}

/** Every word of the term begins a word of the summary. */
function matchesTerm(summary: string, term: string): boolean {
  const words = wordsOf(summary);
  return wordsOf(term)
    .split(' ')
    .every((word) => word === '' || words.includes(` ${word}`));
}

const getCustomerRequestStatus: Operation = {
  operationId: 'getCustomerRequestStatus',
  method: 'GET',
  path: `${root}/{issueIdOrKey}/status`,
  parameters: ['start', 'limit'],
  scopes: [['read:servicedesk-request'], ['read:request.status:jira-service-management', 'read:user:jira']],
  run: (call) => {
    const { issue } = visibleRequest(call, call.at('issueIdOrKey'));
    return pageReply(call, `${root}/${issue.id}/status`, statusesOf(call.site, issue.id), (one) =>
      requestStatusResource(call, one),
    );
  },
};

export const requestOperations: readonly Operation[] = [
  createCustomerRequest,
  getCustomerRequests,
  getCustomerRequestByIdOrKey,
  getCustomerRequestStatus,
];
