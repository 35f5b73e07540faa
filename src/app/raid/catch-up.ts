import type { BackgroundPorts } from '../ports';
import { retrying } from '../retry';
import { noteIssue } from './note-issue';

/**
 * Looks once more at every entry whose Jira issue is not done, for the events that were missed: a query and a call of
 * Jira for every 100, and a write only where something has changed. What Jira does not show is left as it is: it may be
 * hidden from the app, and a deletion has an event of its own.
 */
export async function catchUp(ports: BackgroundPorts): Promise<void> {
  let cursor: string | undefined;
  do {
    const page = await retrying(ports, () => ports.sweeps.followed(cursor));
    const ids = page.entries.flatMap(({ issue }) => issue?.id ?? []);
    const issues = ids.length > 0 ? await retrying(ports, () => ports.asApp.issues(ids)) : [];
    const known = new Map(page.entries.map(({ issue, progress }) => [issue?.id, { key: issue?.key, progress }]));
    for (const issue of issues) {
      const before = known.get(issue.id);
      if (before?.key === issue.key && before.progress === issue.progress) continue;
      await retrying(ports, () => noteIssue(ports, issue.id, issue));
    }
    cursor = page.cursor;
  } while (cursor !== undefined && ports.hasTime());
}
