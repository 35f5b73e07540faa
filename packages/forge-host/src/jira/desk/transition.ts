/** Transitions of a request that customers may make: transition of api-group-request. */
import { postComment } from '../acts/comment';
import { checkWorkflowRules, performTransition, shownTransitions } from '../acts/transition';
import { isObject, objectBody } from '../formats/body';
import { badRequest, noContent } from '../formats/reply';
import type { IssueRecord } from '../records/issue';
import { pageReply } from '../rest/desk-page';
import type { Call, Operation } from '../rest/operation';
import type { TransitionRecord } from '../site/workflow-records';
import { visibleRequest } from './access';
import { documentOfWiki } from './wiki';

const path = '/rest/servicedeskapi/request/{issueIdOrKey}/transition';

const getCustomerTransitions: Operation = {
  operationId: 'getCustomerTransitions',
  method: 'GET',
  path,
  parameters: ['start', 'limit'],
  scopes: [['read:servicedesk-request'], ['read:request.status:jira-service-management', 'read:user:jira']],
  run: (call) => {
    const { issue } = visibleRequest(call, call.at('issueIdOrKey'));
    const self = `/rest/servicedeskapi/request/${issue.id}/transition`;
    return pageReply(call, self, offered(call, issue), ({ id, name }) => ({ id: String(id), name }));
  },
};

/** Only transitions that the workflow shows in the portal, for agents as well. */
function offered(call: Call, issue: IssueRecord): TransitionRecord[] {
  return shownTransitions(call, issue).filter((one) => one.isForCustomers === 1);
}

const performCustomerTransition: Operation = {
  operationId: 'performCustomerTransition',
  method: 'POST',
  path,
  scopes: [
    ['write:servicedesk-request'],
    ['read:request.status:jira-service-management', 'write:request.status:jira-service-management', 'read:user:jira'],
  ],
  prepare: async (call) => {
    const { issue, transition } = chosen(call);
    await checkWorkflowRules(call, issue, transition);
  },
  run: (call) => {
    const { issue, transition, said } = chosen(call);
    performTransition(call, issue, transition);
    if (said !== undefined) postComment(call, issue, { body: documentOfWiki(said), isPublic: true });
    return noContent;
  },
};

function chosen(call: Call): { issue: IssueRecord; transition: TransitionRecord; said: string | undefined } {
  const { issue } = visibleRequest(call, call.at('issueIdOrKey'));
  const body = objectBody(call.body);
  const transition = offered(call, issue).find((one) => String(one.id) === String(body.id));
  if (!transition) throw badRequest('The transition is not valid for this request.');
  const said = isObject(body.additionalComment) ? body.additionalComment.body : undefined;
  if (said !== undefined && (typeof said !== 'string' || said.trim() === ''))
    throw badRequest('Comment body can not be empty!');
  return { issue, transition, said };
}

export const customerTransitionOperations: readonly Operation[] = [getCustomerTransitions, performCustomerTransition];
