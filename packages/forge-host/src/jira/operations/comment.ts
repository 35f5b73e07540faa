/** Comments in Jira itself: api-group-issue-comments. */

import { postComment } from '../acts/comment';
import { isObject, objectBody, queryList, queryNumber } from '../formats/body';
import { isDocument } from '../formats/document';
import { badField, badRequest, created, Fault, notImplemented, ok } from '../formats/reply';
import { type CommentProperty, commentsOf } from '../records/comment';
import { findRequest } from '../records/request';
import { commentResource } from '../resources/comment';
import type { Operation } from '../rest/operation';
import { issueWith, visibleIssue } from './access';

const path = '/rest/api/3/issue/{issueIdOrKey}/comment';
const granularRead = [
  ...['read:comment:jira', 'read:comment.property:jira', 'read:group:jira', 'read:project:jira'],
  ...['read:project-role:jira', 'read:user:jira', 'read:avatar:jira'],
];

const getComments: Operation = {
  operationId: 'getComments',
  method: 'GET',
  path,
  parameters: ['startAt', 'maxResults', 'orderBy', 'expand'],
  scopes: [['read:jira-work'], granularRead],
  run: (call) => {
    const issue = visibleIssue(call, call.at('issueIdOrKey'));
    const orderBy = call.query.get('orderBy') ?? 'created';
    if (!['created', '+created', '-created'].includes(orderBy)) {
      throw badRequest(`The value '${orderBy}' is not valid for the parameter 'orderBy'.`);
    }
    const expand = queryList(call.query, 'expand');
    if (expand.includes('renderedBody')) throw notImplemented('expand=renderedBody on comments');
    const all = commentsOf(call.site, issue.id);
    if (orderBy === '-created') all.reverse();
    const startAt = queryNumber(call.query, 'startAt', 0);
    const maxResults = Math.min(queryNumber(call.query, 'maxResults', 5000), 5000);
    const options = {
      isRequest: findRequest(call.site, issue.id) !== undefined,
      withProperties: expand.includes('properties'),
    };
    const comments = all.slice(startAt, startAt + maxResults).map((one) => commentResource(call, one, options));
    return ok({ startAt, maxResults, total: all.length, comments }, { objects: comments.length });
  },
};

const addComment: Operation = {
  operationId: 'addComment',
  method: 'POST',
  path,
  parameters: ['expand'],
  scopes: [
    ['write:jira-work'],
    [
      ...['read:comment:jira', 'read:comment.property:jira', 'read:group:jira', 'read:project:jira'],
      ...['read:project-role:jira', 'read:user:jira', 'write:comment:jira', 'read:avatar:jira'],
    ],
  ],
  run: (call) => {
    const refusal = 'You do not have the permission to comment on this issue.';
    const issue = issueWith(call, call.at('issueIdOrKey'), 'ADD_COMMENTS', refusal);
    const body = objectBody(call.body);
    if (body.visibility !== undefined) throw notImplemented('"visibility" of comments');
    if (typeof body.body === 'string' || body.body === undefined)
      throw badField('comment', 'Comment body is not valid!');
    if (!isDocument(body.body)) throw new Fault(400, ['INVALID_INPUT']);
    const properties = propertiesFrom(body.properties);
    const isRequest = findRequest(call.site, issue.id) !== undefined;
    const comment = postComment(call, issue, { body: body.body, isPublic: !isInternal(properties), properties });
    const withProperties = queryList(call.query, 'expand').includes('properties');
    return created(commentResource(call, comment, { isRequest, withProperties }));
  },
};

function propertiesFrom(value: unknown): CommentProperty[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw badRequest("The 'properties' must be a list.");
  return value.map(objectBody).map((one) => ({ key: String(one.key), value: one.value }));
}

/** The mark by which Jira tells an internal comment on a service request from one that customers read. */
function isInternal(properties: readonly CommentProperty[]): boolean {
  return properties.some(({ key, value }) => key === 'sd.public.comment' && isObject(value) && value.internal === true);
}

export const commentOperations: readonly Operation[] = [getComments, addComment];
