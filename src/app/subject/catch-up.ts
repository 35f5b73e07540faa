import type { RaidEntry } from '../../core/raid/entry';
import type { BackgroundKinds } from '../background-kind';
import type { BackgroundPorts } from '../ports';
import { noteIssue } from '../raid/note-issue';
import { retrying } from '../retry';
import { followDeleted } from './follow-deleted';

/**
 * Looks once more at every entry whose Jira issue is looked after, for the events that were missed: a query and a call of Jira
 * for every 100, and a write only where something has changed. What Jira does not show is asked for by itself: it may be
 * deleted, or only hidden from the app.
 */
export async function catchUp(ports: BackgroundPorts, kinds: BackgroundKinds): Promise<void> {
  let cursor: string | undefined;
  do {
    const page = await retrying(ports, () => ports.sweeps.followed(cursor));
    await catchUpWith(ports, page.entries, kinds);
    cursor = page.cursor;
  } while (cursor !== undefined && ports.hasTime());
}

async function catchUpWith(
  ports: BackgroundPorts,
  entries: readonly RaidEntry[],
  kinds: BackgroundKinds,
): Promise<void> {
  const ids = entries.flatMap(({ issue }) => issue?.id ?? []);
  const issues = ids.length > 0 ? await retrying(ports, () => ports.asApp.issues(ids)) : [];
  const known = new Map(entries.map(({ issue, progress }) => [issue?.id, { key: issue?.key, progress }]));
  for (const issue of issues) {
    const before = known.get(issue.id);
    if (before?.key === issue.key && before.progress === issue.progress) continue;
    await retrying(ports, () => noteIssue(ports, issue.id, issue));
  }
  const there = new Set(issues.map(({ id }) => id));
  const absent = entries.flatMap(({ issue, projectId }) =>
    issue && !there.has(issue.id) ? { issueId: issue.id, projectId } : [],
  );
  await followDeleted(ports, absent, kinds);
}
