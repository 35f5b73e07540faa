/** The changes of issues, as their history tells them. */
import type { Site } from '../site/site';

export type ChangeRecord = {
  readonly id: number;
  readonly issueId: number;
  readonly author: string;
  readonly at: number;
  /** JSON, as the items of an event's `changelog`. */
  readonly items: string;
};

/** @returns the id of the change, by which events and histories name it */
export function noteChange(site: Site, issueId: number, author: string, items: readonly object[]): number {
  const id = site.nextId('changelog', 10_001);
  const values = [id, issueId, author, site.clock.now(), JSON.stringify(items)];
  site.run('INSERT INTO jira_change (id, issueId, author, at, items) VALUES (?, ?, ?, ?, ?)', ...values);
  return id;
}

/** Newest first. */
export const changesOf = (site: Site, issueId: number): ChangeRecord[] =>
  site.all<ChangeRecord>(
    'SELECT id, issueId, author, at, items FROM jira_change WHERE issueId = ? ORDER BY id DESC',
    issueId,
  );
