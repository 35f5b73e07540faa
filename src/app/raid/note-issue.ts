import { instantText } from '../../core/calendar/day';
import { issueGone, progressed } from '../../core/raid/follow';
import { accept } from '../../core/result';
import { theApp } from '../caller';
import { Unavailable } from '../ports/failure';
import type { IssueNow } from '../ports/jira';
import type { Ports } from '../ports/ports';
import { inUnitOfWork } from '../unit-of-work';
import { followCondition, raiseAnew } from './follow-condition';
import { tellDone } from './tell-done';

/**
 * Notes where a Jira issue is and how far, with its plan and with the entry that it was made of. Whoever comes twice
 * changes nothing, and whoever comes late brings Jira's newest word.
 * @param now undefined when the issue has been deleted
 */
export async function noteIssue(ports: Ports, issueId: string, now: IssueNow | undefined): Promise<void> {
  const done = await inUnitOfWork(ports, async (work) => {
    const [{ value: plan }] = await work.load({ kind: 'issue', id: issueId });
    if (!plan) return accept(undefined);
    if (now && now.projectId !== plan.projectId) work.save('issue', issueId, { ...plan, projectId: now.projectId });
    if (!now && !plan.isGone) work.save('issue', issueId, { ...plan, isGone: true });
    const [{ value: entry } = { value: undefined }] =
      plan.madeOf === undefined ? [] : await work.load({ kind: 'raid', id: plan.madeOf });
    const at = { actor: theApp, at: instantText(ports.now()) };
    const settled = entry && (now ? progressed(entry, now, at) : issueGone(entry, issueId, at));
    if (!settled) return accept(undefined);
    const after = work.appendEvent(settled.entry, settled.event);
    // Of an issue that somebody has deleted nobody knows whether it was put right: another is made, or else the gate says so.
    const kept = now ? after : await raiseAnew(work, after, ports.reference);
    work.save('raid', kept.id, kept);
    await followCondition(work, entry, kept);
    if (now) await tellDone(work, entry, kept, at.at);
    return accept(undefined);
  });
  if (!done.ok) throw new Unavailable('storage', 409);
}
