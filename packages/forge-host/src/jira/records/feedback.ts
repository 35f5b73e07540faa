/** The ratings that reporters gave their requests: one each, the last one. */
import type { Site } from '../site/site';

/** @property rating from 1 to 5 @property at epoch milliseconds */
export type FeedbackRecord = {
  readonly issueId: number;
  readonly rating: number;
  readonly comment: string | null;
  readonly at: number;
};

export const findFeedback = (site: Site, issueId: number): FeedbackRecord | undefined =>
  site.first<FeedbackRecord>(
    'SELECT issueId, rating, comment, at FROM jira_request_feedback WHERE issueId = ?',
    issueId,
  );

export function setFeedback(site: Site, { issueId, rating, comment, at }: FeedbackRecord): void {
  site.run(
    'INSERT OR REPLACE INTO jira_request_feedback (issueId, rating, comment, at) VALUES (?, ?, ?, ?)',
    issueId,
    rating,
    comment,
    at,
  );
}

export function removeFeedback(site: Site, issueId: number): void {
  site.run('DELETE FROM jira_request_feedback WHERE issueId = ?', issueId);
}
