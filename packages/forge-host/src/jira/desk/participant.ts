/** People with whom a request is shared: participants of api-group-request. */
import { objectBody, textList } from '../formats/body';
import { badRequest, forbidden, notImplemented, type Outcome } from '../formats/reply';
import { mailParticipantAdded } from '../news/mail';
import { findPerson } from '../people/people';
import { addParticipant, participantsOf, removeParticipant } from '../records/request';
import { deskUserResource } from '../resources/user';
import { pageReply } from '../rest/desk-page';
import type { Call, Operation } from '../rest/operation';
import { isAgent, type VisibleRequest, visibleRequest } from './access';
import { mustBeCustomer } from './request';

const path = '/rest/servicedeskapi/request/{issueIdOrKey}/participant';
const granular = (verb: string) => [
  'read:request.participant:jira-service-management',
  `${verb}:request.participant:jira-service-management`,
  'read:user:jira',
];

const getRequestParticipants: Operation = {
  operationId: 'getRequestParticipants',
  method: 'GET',
  path,
  parameters: ['start', 'limit'],
  scopes: [['read:servicedesk-request'], ['read:request.participant:jira-service-management', 'read:user:jira']],
  run: (call) => list(call, visibleRequest(call, call.at('issueIdOrKey'))),
};

function list(call: Call, { issue }: VisibleRequest): Outcome {
  const self = `/rest/servicedeskapi/request/${issue.id}/participant`;
  return pageReply(call, self, participantsOf(call.site, issue.id), (one) => deskUserResource(call, one), 'users');
}

/** Agents, the app and the reporter manage participants. */
function managed(call: Call): VisibleRequest & { accountIds: string[] } {
  const found = visibleRequest(call, call.at('issueIdOrKey'));
  const isReporter = found.issue.reporter === call.caller.person.accountId;
  if (!isReporter && !isAgent(call, found.issue.projectId)) {
    throw forbidden('You do not have permission to manage participants of this request.');
  }
  const body = objectBody(call.body);
  if (textList(body.usernames, 'usernames').length > 0) throw notImplemented('"usernames" of participants');
  const accountIds = textList(body.accountIds, 'accountIds');
  if (accountIds.length === 0) throw badRequest('At least one participant must be given.');
  const unknown = accountIds.find((accountId) => !findPerson(call.site, accountId));
  if (unknown !== undefined) throw badRequest(`The user '${unknown}' does not exist.`);
  return { ...found, accountIds };
}

const addRequestParticipants: Operation = {
  operationId: 'addRequestParticipants',
  method: 'POST',
  path,
  scopes: [['write:servicedesk-request'], granular('write')],
  run: (call) => {
    const found = managed(call);
    const { issue, request } = found;
    const present = participantsOf(call.site, issue.id);
    for (const accountId of found.accountIds)
      mustBeCustomer(call, { id: request.deskId, projectId: issue.projectId }, accountId);
    for (const accountId of new Set(found.accountIds)) {
      if (present.includes(accountId) || accountId === issue.reporter) continue;
      addParticipant(call.site, issue.id, accountId);
      mailParticipantAdded(call.site, issue, accountId, call.caller.person.accountId);
    }
    return list(call, found);
  },
};

const removeRequestParticipants: Operation = {
  operationId: 'removeRequestParticipants',
  method: 'DELETE',
  path,
  scopes: [['write:servicedesk-request'], granular('delete')],
  run: (call) => {
    const found = managed(call);
    for (const accountId of found.accountIds) removeParticipant(call.site, found.issue.id, accountId);
    return list(call, found);
  },
};

export const participantOperations: readonly Operation[] = [
  getRequestParticipants,
  addRequestParticipants,
  removeRequestParticipants,
];
