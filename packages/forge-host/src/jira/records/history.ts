/** Issues that somebody has looked at, edited or created, which Jira suggests first. */
import type { Site } from '../site/site';

export function noteInHistory(site: Site, accountId: string, issueId: number): void {
  site.run(
    `INSERT INTO jira_issue_history (accountId, issueId, at) VALUES (?, ?, ?)
     ON CONFLICT (accountId, issueId) DO UPDATE SET at = excluded.at`,
    accountId,
    issueId,
    site.clock.now(),
  );
}
