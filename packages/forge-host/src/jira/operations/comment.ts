/** Comments in Jira itself: api-group-issue-comments. */

import { postComment } from '../acts/comment';
import { isObject, objectBody, queryList, queryNumber } from '../formats/body';
import { isDocument, textOf } from '../formats/document';
import { badField, badRequest, created, Fault, notImplemented, ok } from '../formats/reply';
import { type CommentProperty, commentsOf, findComment } from '../records/comment';
import { findIssue } from '../records/issue';
import { findRequest } from '../records/request';
import { commentResource } from '../resources/comment';
import type { Operation } from '../rest/operation';
import { issueWith, visibleIssue } from './access';
import { propertyKey, propertyValue } from './property';

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
    // Atlassian documents no properties here, only in the list by ids.
    const [expand] = queryList(call.query, 'expand');
    if (expand !== undefined) throw notImplemented(`expand=${expand} on an issue's comments`);
    const all = commentsOf(call.site, issue.id);
    if (orderBy === '-created') all.reverse();
    const startAt = queryNumber(call.query, 'startAt', 0);
    const maxResults = Math.min(queryNumber(call.query, 'maxResults', 5000), 5000);
    const options = { isRequest: findRequest(call.site, issue.id) !== undefined, withProperties: false };
    const comments = all.slice(startAt, startAt + maxResults).map((one) => commentResource(call, one, options));
    return ok({ startAt, maxResults, total: all.length, comments }, { objects: comments.length });
  },
};

/** At most so many ids at once, and as many comments on the one page that Atlassian's example shows. */
const mostIds = 1000;
const pageOfIds = 1_048_576;

const getCommentsByIds: Operation = {
  operationId: 'getCommentsByIds',
  method: 'POST',
  path: '/rest/api/3/comment/list',
  parameters: ['expand'],
  scopes: [['read:jira-work'], ['delete:comment.property:jira', ...granularRead]],
  run: (call) => {
    const { ids } = objectBody(call.body);
    if (!Array.isArray(ids) || ids.length === 0 || ids.length > mostIds || !ids.every(Number.isInteger)) {
      throw badRequest(`Between 1 and ${mostIds} ids of comments must be given.`);
    }
    const expand = queryList(call.query, 'expand');
    const other = expand.find((one) => one !== 'properties');
    if (other !== undefined) throw notImplemented(`expand=${other} on a list of comments`);
    const values = [...new Set(ids as number[])].flatMap((id) => {
      const comment = findComment(call.site, id);
      const issue = comment && findIssue(call.site, String(comment.issueId));
      if (!comment || !issue || !call.caller.can('BROWSE_PROJECTS', issue.projectId)) return [];
      const isRequest = findRequest(call.site, issue.id) !== undefined;
      return [commentResource(call, comment, { isRequest, withProperties: expand.includes('properties') })];
    });
    const page = { startAt: 0, maxResults: pageOfIds, total: values.length, isLast: true };
    return ok({ ...page, values }, { objects: values.length });
  },
};

const longestComment = 32_767;
const tooLong = `The entered text is too long. It exceeds the allowed limit of ${longestComment} characters.`;

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
    if (textOf(body.body).length > longestComment) throw badField('comment', tooLong);
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
  return value.map(objectBody).map(({ key, value }) => ({ key: propertyKey(key), value: propertyValue(value) }));
}

/** The mark by which Jira tells an internal comment on a service request from one that customers read. */
function isInternal(properties: readonly CommentProperty[]): boolean {
  return properties.some(({ key, value }) => key === 'sd.public.comment' && isObject(value) && value.internal === true);
}

export const commentOperations: readonly Operation[] = [getComments, getCommentsByIds, addComment];
