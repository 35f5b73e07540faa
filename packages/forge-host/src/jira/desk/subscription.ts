/** The caller's own subscription to a request's mails: notification of api-group-request. */

import { noContent, ok } from '../formats/reply';
import { isSubscribed, setSubscribed } from '../records/request';
import type { Operation } from '../rest/operation';
import { visibleRequest } from './access';

const path = '/rest/servicedeskapi/request/{issueIdOrKey}/notification';
const granular = (verb: string) => [
  'read:request.notification:jira-service-management',
  `${verb}:request.notification:jira-service-management`,
  'read:user:jira',
];

const getSubscriptionStatus: Operation = {
  operationId: 'getSubscriptionStatus',
  method: 'GET',
  path,
  scopes: [['read:servicedesk-request'], ['read:request.notification:jira-service-management', 'read:user:jira']],
  run: (call) => {
    const { issue } = visibleRequest(call, call.at('issueIdOrKey'));
    return ok({ subscribed: isSubscribed(call.site, issue.id, call.caller.person.accountId) }, { objects: 1 });
  },
};

const subscribe: Operation = {
  operationId: 'subscribe',
  method: 'PUT',
  path,
  scopes: [['write:servicedesk-request'], granular('write')],
  run: (call) => {
    const { issue } = visibleRequest(call, call.at('issueIdOrKey'));
    setSubscribed(call.site, issue.id, call.caller.person.accountId, true);
    return noContent;
  },
};

const unsubscribe: Operation = {
  operationId: 'unsubscribe',
  method: 'DELETE',
  path,
  scopes: [['write:servicedesk-request'], granular('delete')],
  run: (call) => {
    const { issue } = visibleRequest(call, call.at('issueIdOrKey'));
    setSubscribed(call.site, issue.id, call.caller.person.accountId, false);
    return noContent;
  },
};

export const subscriptionOperations: readonly Operation[] = [getSubscriptionStatus, subscribe, unsubscribe];
