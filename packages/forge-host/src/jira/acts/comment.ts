import { type Document, textOf } from '../formats/document';
import { emitIssueCommented } from '../news/event';
import { mailPublicComment } from '../news/mail';
import { addCommentRecord, type CommentProperty, type CommentRecord } from '../records/comment';
import { changeIssue, type IssueRecord } from '../records/issue';
import { findRequest } from '../records/request';
import type { Call } from '../rest/operation';

/** Adds a comment by the caller, tells the triggers, and mails the customers where they may read it. */
export function postComment(
  call: Call,
  issue: IssueRecord,
  comment: { body: Document; isPublic: boolean; properties?: readonly CommentProperty[] },
): CommentRecord {
  const { site, caller } = call;
  const posted = addCommentRecord(site, {
    issueId: issue.id,
    author: caller.person.accountId,
    body: comment.body,
    createdAt: site.clock.now(),
    isPublic: comment.isPublic,
    properties: comment.properties ?? [],
  });
  changeIssue(site, issue.id, { updatedAt: posted.createdAt });
  emitIssueCommented(call, issue, posted);
  if (posted.isPublic && findRequest(site, issue.id)) {
    mailPublicComment(site, issue, caller.person.accountId, textOf(posted.body));
  }
  return posted;
}
