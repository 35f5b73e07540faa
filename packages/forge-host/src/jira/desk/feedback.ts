/** The customer's own rating of a request: feedback of api-group-request. */

import { isObject, objectBody } from '../formats/body';
import { badRequest, created, Fault, forbidden, noContent, notFound, ok } from '../formats/reply';
import { type FeedbackRecord, findFeedback, removeFeedback, setFeedback } from '../records/feedback';
import type { Call, Operation } from '../rest/operation';
import { type VisibleRequest, visibleRequest } from './access';

const path = '/rest/servicedeskapi/request/{requestIdOrKey}/feedback';
const granular = (verb: 'write' | 'delete') => [
  'read:request.feedback:jira-service-management',
  `${verb}:request.feedback:jira-service-management`,
  'read:user:jira',
];

/** @throws Fault 412 for who does not ask for it: developer.atlassian.com/cloud/jira/service-desk/rest/intro/#experimental */
function asked(call: Call): VisibleRequest {
  if (call.headers['x-experimentalapi'] !== 'opt-in') {
    throw new Fault(412, ["This operation is experimental. Send the header 'X-ExperimentalApi: opt-in' to use it."]);
  }
  return visibleRequest(call, call.at('requestIdOrKey'));
}

/** Only the reporter rates a request, and apps of another kind than those that this host runs. @throws Fault 403 */
function ofReporter(call: Call): VisibleRequest {
  const found = asked(call);
  if (found.issue.reporter !== call.caller.person.accountId) {
    throw forbidden('Only the reporter may give feedback on this request.');
  }
  return found;
}

const resource = ({ rating, comment }: FeedbackRecord) => ({
  type: 'csat',
  rating,
  ...(comment === null ? {} : { comment: { body: comment } }),
});

const getFeedback: Operation = {
  operationId: 'getFeedback',
  method: 'GET',
  path,
  scopes: [['read:servicedesk-request'], ['read:request.feedback:jira-service-management', 'read:user:jira']],
  run: (call) => {
    const { issue } = asked(call);
    const feedback = findFeedback(call.site, issue.id);
    if (!feedback) throw notFound('There is no feedback on this request.');
    return ok(resource(feedback), { objects: 1 });
  },
};

const postFeedback: Operation = {
  operationId: 'postFeedback',
  method: 'POST',
  path,
  scopes: [['write:servicedesk-request'], granular('write')],
  run: (call) => {
    const { issue } = ofReporter(call);
    const { type, rating, comment } = objectBody(call.body);
    if (type !== 'csat') throw badRequest("The feedback type must be 'csat'.");
    if (typeof rating !== 'number' || !Number.isInteger(rating) || rating < 1 || rating > 5) {
      throw badRequest('The rating must be a whole number from 1 to 5.');
    }
    const said = isObject(comment) && typeof comment.body === 'string' ? comment.body : null;
    const feedback = { issueId: issue.id, rating, comment: said, at: call.site.clock.now() };
    setFeedback(call.site, feedback);
    return created(resource(feedback));
  },
};

const deleteFeedback: Operation = {
  operationId: 'deleteFeedback',
  method: 'DELETE',
  path,
  scopes: [['write:servicedesk-request'], granular('delete')],
  run: (call) => {
    const { issue } = ofReporter(call);
    removeFeedback(call.site, issue.id);
    return noContent;
  },
};

export const feedbackOperations: readonly Operation[] = [getFeedback, postFeedback, deleteFeedback];
