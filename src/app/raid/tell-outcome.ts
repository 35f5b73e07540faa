import type { TellOutcome } from '../../contract/calls/team';
import type { TeamRaidEntry } from '../../contract/calls/team-raid';
import type { Result } from '../../contract/result';
import { mayActForTeam } from '../../core/access/team';
import { emptyInbox, personInbox } from '../../core/ask/inbox';
import { withOutcome } from '../../core/ask/outcomes';
import { isCustomer } from '../../core/engagement/engagement';
import type { RaidEntry } from '../../core/raid/entry';
import { tellOutcome as decide } from '../../core/raid/tell-outcome';
import { accept, refuse } from '../../core/result';
import { accessToItem } from '../access/item';
import { attributionTo, type Caller } from '../caller';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports/ports';
import { inUnitOfWork } from '../unit-of-work';
import { entryLocation } from './entry-location';
import { gateIdsOf } from './raid-view';
import { teamRaidView } from './team-entry';

/** Tells the customer what became of what they raised. They find it in the portal, and hear of it with the day's digest. */
export async function tellOutcome(ports: Ports, caller: Caller, command: TellOutcome): Promise<Result<TeamRaidEntry>> {
  const ref = { kind: 'raid', id: command.entryId } as const;
  const [stored] = await ports.storage.load([ref]);
  if (!stored.value) return refuse('not-found');
  const access = await accessToItem(ports, entryLocation(stored.value));
  if (!access) return refuse('not-found');
  if (!access.may('EDIT_ISSUES')) return refuse('not-allowed');

  return inUnitOfWork(ports, async (work) => {
    const [{ value: entry }] = await work.load(ref);
    if (!entry) return refuse('not-found');
    // Its own Jira issue has just been made: whether that is the caller's to see has to be asked.
    if (entryLocation(entry).issueId !== access.location.issueId) return refuse('try-again');
    const engagementRef = { kind: 'engagement', id: entry.engagementId } as const;
    const inboxId = personInbox(entry.engagementId, entry.raisedBy);
    const [{ value: engagement }, { value: inbox = emptyInbox }] = await work.load(engagementRef, {
      kind: 'inbox',
      id: inboxId,
    });
    if (!engagement) return refuse('not-found');
    const { gate: gates } = await loadGroups(ports, { gate: gateIdsOf([entry]) });
    if (!mayActForTeam(engagement, caller.accountId)) return refuse('not-allowed');
    const shown = { gates, now: ports.now() };
    const view = (one: RaidEntry) => teamRaidView(access, one, engagement, shown);
    const decided = decide(entry, command, attributionTo(ports, caller));
    if (!decided.ok) return decided;
    if (decided.value === 'already') return accept(view(entry));
    const after = work.appendEvent(decided.value.entry, decided.value.event);
    work.save('raid', entry.id, after);
    if (isCustomer(engagement, entry.raisedBy)) {
      work.save('inbox', inboxId, withOutcome(inbox, engagement, entry, decided.value.event.at));
    }
    work.expectUnchanged(engagementRef);
    return accept(view(after));
  });
}
