import { type Document, textOf, wordsOf } from '../formats/document';
import type { Site } from '../site/site';

export type CommentRecord = {
  readonly id: number;
  readonly issueId: number;
  readonly author: string;
  readonly body: Document;
  readonly createdAt: number;
  /** Whether customers may read it, on an issue that is a service request. */
  readonly isPublic: boolean;
  readonly properties: readonly CommentProperty[];
};
export type CommentProperty = { readonly key: string; readonly value: unknown };

type CommentRow = Omit<CommentRecord, 'body' | 'isPublic' | 'properties'> & {
  readonly body: string;
  readonly isPublic: number;
  readonly properties: string;
};

const columns = 'id, issueId, author, body, createdAt, isPublic, properties';

export function addCommentRecord(site: Site, comment: Omit<CommentRecord, 'id'>): CommentRecord {
  const id = site.nextId('comment', 10_001);
  site.run(
    `INSERT INTO jira_comment (${columns}, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    comment.issueId,
    comment.author,
    JSON.stringify(comment.body),
    comment.createdAt,
    comment.isPublic ? 1 : 0,
    JSON.stringify(comment.properties),
    wordsOf(textOf(comment.body)),
  );
  return { ...comment, id };
}

/** An issue's comments, oldest first. */
export function commentsOf(site: Site, issueId: number): CommentRecord[] {
  return site
    .all<CommentRow>(`SELECT ${columns} FROM jira_comment WHERE issueId = ? ORDER BY createdAt, id`, issueId)
    .map(recordOf);
}

export function findComment(site: Site, id: number): CommentRecord | undefined {
  const row = site.first<CommentRow>(`SELECT ${columns} FROM jira_comment WHERE id = ?`, id);
  return row && recordOf(row);
}

const recordOf = (row: CommentRow): CommentRecord => ({
  ...row,
  body: JSON.parse(row.body) as Document,
  isPublic: row.isPublic === 1,
  properties: JSON.parse(row.properties) as CommentProperty[],
});
