import { instantText } from '../../../core/calendar/day';
import type { Engagement } from '../../../core/engagement/engagement';
import { filingIdsOf } from '../../../core/outbox/filing';
import { leftWithoutIssue } from '../../../core/raid/follow';
import { accept } from '../../../core/result';
import { theApp } from '../../caller';
import { type BackgroundPorts, Unavailable } from '../../ports';
import { filingNow } from '../../raid/filing-now';
import { followCondition } from '../../raid/follow-condition';
import { retrying } from '../../retry';
import { sparingOthers } from '../../sparing-others';
import { inUnitOfWork } from '../../unit-of-work';

/**
 * Notes of the engagement's entries whose Jira issue was deleted before that was noted that it was: they are neither open nor
 * done. One query for each 100 entries of the project that have no issue, or have had none to see yet.
 */
export async function noteIssueless(ports: BackgroundPorts, { id, projectId }: Engagement): Promise<void> {
  let cursor: string | undefined;
  do {
    const page = await retrying(ports, () => ports.sweeps.unfiled(projectId, cursor));
    const own = page.entries.filter((entry) => entry.engagementId === id && filingIdsOf(entry).length > 0);
    const filing = await retrying(ports, () => filingNow(ports, own));
    for (const entry of own.filter((each) => filing(each) === 'deleted')) {
      if (!ports.hasTime()) return;
      await sparingOthers(ports, 'issueless', () => noteDeleted(ports, entry.id));
    }
    cursor = page.cursor;
  } while (cursor !== undefined && ports.hasTime());
}

async function noteDeleted(ports: BackgroundPorts, id: string): Promise<void> {
  const done = await inUnitOfWork(ports, async (work) => {
    const [{ value: entry }] = await work.load({ kind: 'raid', id });
    // What the query has seen may be older than this.
    if (!entry || filingIdsOf(entry).length === 0) return accept(undefined);
    const filing = await filingNow(ports, [entry]);
    if (filing(entry) !== 'deleted') return accept(undefined);
    const settled = leftWithoutIssue(entry, { actor: theApp, at: instantText(ports.now()) });
    const after = work.appendEvent(settled.entry, settled.event);
    work.save('raid', id, after);
    await followCondition(work, entry, after);
    return accept(undefined);
  });
  if (!done.ok) throw new Unavailable('storage', 409);
}
