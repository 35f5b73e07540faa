import type { AccountId } from '../../contract/common';
import { personInbox } from '../../core/ask/inbox';
import { instantText } from '../../core/calendar/day';
import type { Engagement } from '../../core/engagement/engagement';
import { type GateEntry, isGateEntry } from '../../core/gate/gate-entry';
import { untoldNoted } from '../../core/gate/lapse/reach';
import { accept } from '../../core/result';
import { loadHeld } from '../ask/held';
import { theApp } from '../caller';
import { loadGroups } from '../load-groups';
import type { Ports, SparingReads } from '../ports/ports';
import { leavingToLater } from '../sparing-others';
import { inUnitOfWork } from '../unit-of-work';
import { applyGateEvent } from './apply-gate-event';

/** So many gates of one person say at once whether their silence counts; what is more follows soon. */
const notedAtOnce = 10;

/**
 * Has the gates looked at on which the silence of these people would count: whether they can be told is not as it was. What the
 * engagement itself knows is noted at once, with the first of them, so that nobody reads what was so before. It may fail: the
 * next notice finds the same.
 * @param reads whether one that can't be read stops the others
 */
export async function recheckSilence(
  ports: Ports,
  { id }: Pick<Engagement, 'id'>,
  people: readonly AccountId[],
  reads: Pick<SparingReads, 'storage'> = ports,
): Promise<void> {
  const { inbox } = await loadGroups(reads, { inbox: people.map((accountId) => personInbox(id, accountId)) });
  for (const accountId of people) {
    const silent = (inbox.get(personInbox(id, accountId))?.asks ?? []).filter(isSilent);
    for (const { id: gateId } of silent.slice(0, notedAtOnce)) {
      if (ports.hasTime()) await leavingToLater(ports, 'silence', () => noteUntold(ports, gateId, accountId));
    }
  }
  const ids = [...new Set([...inbox.values()].flatMap(({ asks }) => asks.filter(isSilent).map((entry) => entry.id)))];
  if (ids.length === 0) return;
  await ports.processSoon(ids.map((gateId) => ({ kind: 'gate', id: gateId }))).catch(() => undefined);
}

const isSilent = (entry: Parameters<typeof isGateEntry>[0]): entry is GateEntry =>
  isGateEntry(entry) && entry.detail.silence !== undefined;

/** Notes with a gate, and in the inbox of its person, what the engagement knows of them. What can't be noted now is found soon. */
async function noteUntold(ports: Ports, gateId: string, accountId: AccountId): Promise<void> {
  await inUnitOfWork(ports, async (work) => {
    const [{ value: gate }] = await work.load({ kind: 'gate', id: gateId });
    if (!gate) return accept(undefined);
    const inboxId = personInbox(gate.engagementId, accountId);
    const { held, others } = await loadHeld(work, [inboxId], [{ kind: 'engagement', id: gate.engagementId }] as const);
    const [{ value: engagement }] = others;
    const by = { actor: theApp, at: instantText(ports.now()) };
    const event = engagement && untoldNoted(gate, [accountId], engagement, by);
    if (engagement && event) applyGateEvent(work, { gate, engagement, held }, event);
    return accept(undefined);
  });
}
