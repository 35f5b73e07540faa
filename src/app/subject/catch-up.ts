import type { RaidEntry } from '../../core/raid/entry';
import { noteUnseen } from '../due/look/note-unseen';
import { openAsks } from '../due/look/open-asks';
import { loadGroups } from '../load-groups';
import type { BackgroundPorts } from '../ports/ports';
import { noteIssue } from '../raid/note-issue';
import { retrying } from '../retry';
import { leavingToLater } from '../sparing-others';

/**
 * Looks once more at every entry whose Jira issue is looked after, for the events that were missed: a query and a call of Jira
 * for every 100, and a write only where something has changed. What Jira does not show is noted with its engagement: nobody
 * knows whether it was deleted. One that can't be read, or noted, keeps no other back: the next run finds it.
 */
export async function catchUp(ports: BackgroundPorts): Promise<void> {
  let cursor: string | undefined;
  do {
    const page = await retrying(ports, () => ports.sweeps.followed(cursor));
    await catchUpWith(ports, page.entries);
    cursor = page.cursor;
  } while (cursor !== undefined && ports.hasTime());
}

async function catchUpWith(ports: BackgroundPorts, entries: readonly RaidEntry[]): Promise<void> {
  const issueIds = entries.flatMap(({ issue }) => issue?.id ?? []);
  const issues = issueIds.length > 0 ? await retrying(ports, () => ports.asApp.issues(issueIds)) : [];
  const known = new Map(entries.map(({ issue, progress }) => [issue?.id, { key: issue?.key, progress }]));
  for (const issue of issues) {
    const before = known.get(issue.id);
    if (before?.key === issue.key && before.progress === issue.progress) continue;
    await leavingToLater(ports, 'catch-up', () => noteIssue(ports, issue.id, issue));
  }
  const there = new Set(issues.map(({ id }) => id));
  const unseen = entries.filter(({ issue, progress }) => issue && progress !== 'done' && !there.has(issue.id));
  const ids = [...new Set(unseen.map(({ engagementId }) => engagementId))];
  const { engagement } = await retrying(ports, () => loadGroups(ports.sparing, { engagement: ids }));
  for (const known of engagement.values()) {
    if (!ports.hasTime()) return;
    const own = unseen.filter(({ engagementId }) => engagementId === known.id);
    await leavingToLater(ports, 'catch-up', async () => noteUnseen(ports, known, await openAsks(ports, known), own));
  }
}
