import { askKinds } from '../../core/kinds/ask-kinds';
import type { BackgroundKinds } from '../background-kind';
import type { BackgroundPorts } from '../ports/ports';
import { noteIssue } from '../raid/note-issue';
import { retrying } from '../retry';
import { sparingOthers } from '../sparing-others';
import { hintCheckpoints } from '../survey/occasion/hint-checkpoints';
import { followAsks } from './follow-asks';

/** A change of an issue, as Jira tells of it. */
export type IssueChange = { readonly issueId: string; readonly what: 'status' | 'project' | 'fields' | 'deleted' };

/**
 * Brings what hangs on a Jira issue in line with it: the entry that it was made of, and the asks that wait for it to be
 * done; and with any change the asks that stand on it, of those kinds that follow it. How it stands is asked of Jira,
 * whatever the event says: events come late, twice and out of order. What has nothing to do with customers costs one read, and
 * a deletion two.
 * @returns whether time ran out before all was done
 */
export async function followIssue(
  ports: BackgroundPorts,
  { issueId, what }: IssueChange,
  kinds: BackgroundKinds,
): Promise<'done' | 'more'> {
  const [{ value: plan }] = await retrying(ports, () => ports.storage.load([{ kind: 'issue', id: issueId }]));
  if (what === 'deleted') await lookForRequest(ports, issueId);
  if (!plan) return 'done';
  await hintCheckpoints(ports, 'issue', issueId, plan.awaitedBy);
  const heldBack = askKinds.flatMap((kind) => kinds[kind].heldBackBy?.(plan).map((id) => ({ kind, id })) ?? []);
  const areFollowing = await followAsks(ports, plan, what === 'deleted', kinds);
  if (!concerns(what, plan.madeOf !== undefined || heldBack.length > 0, areFollowing)) return 'done';
  const [now] = what === 'deleted' ? [] : await retrying(ports, () => ports.asApp.issues([issueId]));
  // Hidden from the app is not deleted.
  if (!now && what !== 'deleted') return 'done';
  await retrying(ports, () => noteIssue(ports, issueId, now));
  if (now && now.progress !== 'done') return 'done';
  for (const { kind, id } of heldBack) {
    if (!ports.hasTime()) return 'more';
    await sparingOthers(ports, `held-back ${kind}`, () => kinds[kind].processDue(ports, id));
  }
  return 'done';
}

/** Has it looked at once for what waits in vain, where a deleted issue was the request of an engagement. */
async function lookForRequest(ports: BackgroundPorts, issueId: string): Promise<void> {
  const [{ value: link }] = await retrying(ports, () => ports.storage.load([{ kind: 'request', id: issueId }]));
  if (link) await retrying(ports, () => ports.processSoon([{ kind: 'reach', id: link.engagementId }]));
}

/**
 * Whether there is more to bring in line than the asks on it: where the issue is, how far it is, and that it is gone.
 */
const concerns = (what: IssueChange['what'], isFollowed: boolean, areFollowing: boolean): boolean =>
  what === 'project' || (what === 'status' && isFollowed) || (what === 'deleted' && (isFollowed || areFollowing));
