import type { RaidIssueState, RaidSignature, TeamRaidEntry } from '../../contract/calls/team-raid';
import type { ItemAccess } from '../../core/access/team';
import type { Engagement } from '../../core/engagement/engagement';
import { filingOf } from '../../core/outbox/filing';
import { type RaidEntry, signedAs } from '../../core/raid/entry';
import { entryLocation } from './entry-location';
import { raidView, type ShownWith, standingOf } from './raid-view';

/** As the team sees it who may see what it came up with, on whichever issue. */
export function teamRaidView(
  access: ItemAccess,
  entry: RaidEntry,
  engagement: Engagement,
  shown: ShownWith,
): TeamRaidEntry {
  access.assertOn(entryLocation(entry));
  return teamEntry(entry, engagement, shown);
}

/** For views that have proved themselves that their reader may see it. */
export const teamEntry = (entry: RaidEntry, engagement: Engagement, { gates, now }: ShownWith): TeamRaidEntry => ({
  ...raidView(entry),
  ...standingOf(entry, engagement, gates, now),
  engagementId: entry.engagementId,
  ask: entry.origin?.ask ?? null,
  due: entry.due ?? null,
  noticedBy: entry.risk?.noticedBy ?? '',
  raisedBy: entry.raisedBy,
  owner: entry.owner,
  issueKey: entry.issue?.key ?? null,
  issueState: issueStateOf(entry, engagement),
  signature: signatureOf(entry),
  revision: entry.history.length,
});

function issueStateOf(entry: RaidEntry, { unseen = [], troubles }: Engagement): RaidIssueState {
  if (!entry.issue) return filingOf(entry, troubles);
  return unseen.some((each) => each.kind === 'entry' && each.id === entry.id) ? 'unseen' : 'there';
}

function signatureOf(entry: RaidEntry): RaidSignature | null {
  const as = signedAs(entry);
  return as && { as, title: entry.signedTitle ?? '' };
}
