import type { Site } from '../site/site';

export function findProperty(site: Site, issueId: number, key: string): { value: unknown } | undefined {
  const row = site.first<{ value: string }>(
    'SELECT value FROM jira_property WHERE issueId = ? AND key = ?',
    issueId,
    key,
  );
  return row && { value: JSON.parse(row.value) as unknown };
}

export function propertyKeys(site: Site, issueId: number): string[] {
  return site
    .all<{ key: string }>('SELECT key FROM jira_property WHERE issueId = ? ORDER BY key', issueId)
    .map((row) => row.key);
}

export function setProperty(site: Site, issueId: number, key: string, value: unknown): void {
  site.run(
    `INSERT INTO jira_property (issueId, key, value) VALUES (?, ?, ?)
     ON CONFLICT (issueId, key) DO UPDATE SET value = excluded.value`,
    issueId,
    key,
    JSON.stringify(value),
  );
}

export function removeProperty(site: Site, issueId: number, key: string): void {
  site.run('DELETE FROM jira_property WHERE issueId = ? AND key = ?', issueId, key);
}
