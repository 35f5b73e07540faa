/** Messages between customers and agents on a request: comments of api-group-request. */
import { postComment } from '../acts/comment';
import { objectBody, queryList } from '../formats/body';
import { badRequest, created, forbidden, notImplemented } from '../formats/reply';
import { commentsOf } from '../records/comment';
import { requestCommentResource, seesInternal } from '../resources/request';
import { pageReply } from '../rest/desk-page';
import type { Operation } from '../rest/operation';
import { existingRequest, seesRequest, visibleRequest } from './access';
import { documentOfWiki } from './wiki';

const path = '/rest/servicedeskapi/request/{issueIdOrKey}/comment';
const longestComment = 32_767;

const getRequestComments: Operation = {
  operationId: 'getRequestComments',
  method: 'GET',
  path,
  parameters: ['start', 'limit', 'public', 'internal', 'expand'],
  scopes: [['read:servicedesk-request'], ['read:request.comment:jira-service-management', 'read:user:jira']],
  run: (call) => {
    // Without access the list is empty rather than refused, which makes it useless as a check of access.
    const { issue } = existingRequest(call, call.at('issueIdOrKey'));
    const expand = queryList(call.query, 'expand')[0];
    if (expand) throw notImplemented(`expand=${expand} on request comments`);
    const internalToo = seesInternal(call, issue);
    const comments = commentsOf(call.site, issue.id).filter((comment) => {
      if (!seesRequest(call, issue) || (!comment.isPublic && !internalToo)) return false;
      return call.query.get(comment.isPublic ? 'public' : 'internal') !== 'false';
    });
    const self = `/rest/servicedeskapi/request/${issue.id}/comment`;
    return pageReply(call, self, comments, (comment) => requestCommentResource(call, issue, comment));
  },
};

const createRequestComment: Operation = {
  operationId: 'createRequestComment',
  method: 'POST',
  path,
  scopes: [
    ['write:servicedesk-request'],
    ['read:request.comment:jira-service-management', 'write:request.comment:jira-service-management', 'read:user:jira'],
  ],
  run: (call) => {
    const { issue } = visibleRequest(call, call.at('issueIdOrKey'));
    const { body: text, public: isPublic } = objectBody(call.body);
    if (typeof text !== 'string' || text.trim() === '') throw badRequest('Comment body can not be empty!');
    if (text.length > longestComment)
      throw badRequest(`The entered text is too long. It exceeds the allowed limit of ${longestComment} characters.`);
    if (typeof isPublic !== 'boolean') throw badRequest('The comment must say whether it is public.');
    if (!isPublic && !seesInternal(call, issue))
      throw forbidden('You do not have permission to add internal comments to this request.');
    const comment = postComment(call, issue, { body: documentOfWiki(text), isPublic });
    return created(requestCommentResource(call, issue, comment));
  },
};

export const requestCommentOperations: readonly Operation[] = [getRequestComments, createRequestComment];
