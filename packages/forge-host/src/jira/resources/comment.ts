import { jiraInstant } from '../formats/instant';
import type { CommentRecord } from '../records/comment';
import type { Call } from '../rest/operation';
import { userResource } from './user';

/** A comment in Jira's replies; on service requests with the flag that tells whether customers see it. */
export function commentResource(
  call: Call,
  comment: CommentRecord,
  options: { isRequest: boolean; withProperties: boolean },
) {
  const at = jiraInstant(comment.createdAt, call.caller.person.timeZone);
  return {
    self: `${call.site.url}/rest/api/3/issue/${comment.issueId}/comment/${comment.id}`,
    id: String(comment.id),
    author: userResource(call, comment.author),
    body: comment.body,
    updateAuthor: userResource(call, comment.author),
    created: at,
    updated: at,
    jsdPublic: options.isRequest ? comment.isPublic : true,
    ...(options.withProperties ? { properties: comment.properties } : {}),
  };
}
