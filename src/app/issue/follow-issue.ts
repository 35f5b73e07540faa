import { askIdsOf } from '../../core/issue/issue-plan';
import { processDueTask } from '../due/process-due-task';
import { recheckGates } from '../gate/recheck';
import type { BackgroundPorts } from '../ports';
import { noteIssue } from '../raid/note-issue';
import { retrying } from '../retry';

/** What Jira says has happened to an issue. */
export type IssueChange = { readonly issueId: string; readonly what: 'status' | 'project' | 'fields' | 'deleted' };

/**
 * Brings what hangs on a Jira issue in line with it: the entry that it was made of, and the tasks that wait for it to be
 * done; and with any change the gates that stand on it. How it stands is asked of Jira, whatever the event says: events
 * come late, twice and out of order. What has nothing to do with customers costs one read.
 * @returns whether time ran out before all was done
 */
export async function followIssue(ports: BackgroundPorts, { issueId, what }: IssueChange): Promise<'done' | 'more'> {
  const [{ value: plan }] = await retrying(ports, () => ports.storage.load([{ kind: 'issue', id: issueId }]));
  if (!plan) return 'done';
  const { holdsBack = [], madeOf } = plan;
  const gateIds = askIdsOf(plan, 'gate');
  if (gateIds.length > 0) await recheckGates(ports, gateIds, what === 'deleted');
  if (!concerns(what, madeOf !== undefined || holdsBack.length > 0, gateIds.length > 0)) return 'done';
  const [now] = what === 'deleted' ? [] : await retrying(ports, () => ports.asApp.issues([issueId]));
  // Hidden from the app is not deleted.
  if (!now && what !== 'deleted') return 'done';
  await retrying(ports, () => noteIssue(ports, issueId, now));
  if (now && now.progress !== 'done') return 'done';
  for (const taskId of holdsBack) {
    if (!ports.hasTime()) return 'more';
    await retrying(ports, () => processDueTask(ports, taskId));
  }
  return 'done';
}

/** Whether there is more to bring in line than gates: where the issue is, how far it is, and that it is gone. */
const concerns = (what: IssueChange['what'], isFollowed: boolean, hasGates: boolean): boolean =>
  what === 'project' || (what === 'status' && isFollowed) || (what === 'deleted' && (isFollowed || hasGates));
