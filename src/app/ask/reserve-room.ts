import type { AskRef } from '../../contract/calls/ask';
import { isFull } from '../../core/ask/capacity';
import { emptyInbox, type Inbox } from '../../core/ask/inbox';
import { reservedAtOnce, withoutReserved, withRoomReserved } from '../../core/ask/reserve';
import { accept } from '../../core/result';
import { readAtOnce } from '../load-groups';
import type { Ports } from '../ports/ports';
import type { Ref } from '../ports/stored';
import { inUnitOfWork, type UnitOfWork } from '../unit-of-work';

/**
 * Reserves room for an ask of several people in their inboxes, so that what is asked at the same moment does not take it, and
 * nobody is taken out of the engagement who has just been asked. The inboxes follow by an effect.
 * @returns `full` where one of them has no room; `too-many` where more are left than go into one transaction
 */
export async function reserveRoom(
  work: UnitOfWork,
  ask: AskRef,
  inboxIds: readonly string[],
): Promise<'reserved' | 'full' | 'too-many'> {
  const inboxes = await inboxesIn(work, inboxIds);
  if ([...inboxes.values()].some((inbox) => isFull(inbox, ask))) return 'full';
  const reserved = withRoomReserved(inboxes, ask);
  if (reserved.length > reservedAtOnce) return 'too-many';
  for (const [inboxId, inbox] of reserved) work.save('inbox', inboxId, inbox);
  return 'reserved';
}

/**
 * Reserves room, before an ask is opened, in those inboxes that its opening does not take into its own transaction. Where one has
 * no room, nothing is reserved: the opening refuses.
 * @returns the inboxes, for `releaseRoom` where the ask is not opened
 */
export async function reserveAhead(ports: Ports, ask: AskRef, inboxIds: readonly string[]): Promise<string[]> {
  // More people than one read takes are more than sign one thing: the opening refuses that, too.
  if (inboxIds.length <= reservedAtOnce || inboxIds.length > readAtOnce) return [];
  const done = await inUnitOfWork(ports, async (work) => {
    const inboxes = await inboxesIn(work, inboxIds);
    if ([...inboxes.values()].some((inbox) => isFull(inbox, ask))) return accept([]);
    const ahead = withRoomReserved(inboxes, ask).slice(reservedAtOnce);
    for (const [inboxId, inbox] of ahead) work.save('inbox', inboxId, inbox);
    return accept(ahead.map(([inboxId]) => inboxId));
  });
  return done.ok ? done.value : [];
}

/** Gives back what `reserveAhead` has reserved. */
export async function releaseRoom(ports: Ports, ask: AskRef, inboxIds: readonly string[]): Promise<void> {
  if (inboxIds.length === 0) return;
  await inUnitOfWork(ports, async (work) => {
    for (const [inboxId, inbox] of await inboxesIn(work, inboxIds)) {
      work.save('inbox', inboxId, withoutReserved(inbox, ask));
    }
    return accept(undefined);
  });
}

async function inboxesIn(work: UnitOfWork, inboxIds: readonly string[]): Promise<Map<string, Inbox>> {
  const refs = inboxIds.map((id): Ref<'inbox'> => ({ kind: 'inbox', id }));
  const found = await work.load(...refs);
  return new Map(refs.map(({ id }, index): [string, Inbox] => [id, found[index]?.value ?? emptyInbox]));
}
