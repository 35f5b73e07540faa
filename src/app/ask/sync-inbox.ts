import type { AskRef } from '../../contract/calls/ask';
import { nextToLetIn } from '../../core/ask/capacity';
import type { AskEntry } from '../../core/ask/entry';
import { markedLate } from '../../core/ask/late';
import { entryIn, isPlaced, placeAsk } from '../../core/ask/place';
import { dayIn, instantText } from '../../core/calendar/day';
import { rulesOf } from '../../core/kinds/ask-kinds';
import { urgencyIn } from '../../core/kinds/urgency';
import { accept } from '../../core/result';
import { Unavailable } from '../ports/failure';
import type { BackgroundPorts } from '../ports/ports';
import { inUnitOfWork } from '../unit-of-work';
import { loadHeld, saveMemberships } from './held';

/**
 * Brings one inbox in line with an ask as it is at that moment, and with those that waited for the room that it leaves.
 * @throws Unavailable where there is no time for all of it: what is left is done when it is looked at again
 */
export async function syncInbox(ports: BackgroundPorts, ask: AskRef, inboxId: string): Promise<void> {
  for (let next: AskRef | undefined = ask; next; next = await place(ports, next, inboxId)) {
    if (!ports.hasTime()) throw new Unavailable('storage', 0);
  }
}

/** @returns what is to be let in next, of what waits for room there */
async function place(ports: BackgroundPorts, ask: AskRef, inboxId: string): Promise<AskRef | undefined> {
  const { placeIn, newestOf } = rulesOf(ask.kind);
  const done = await inUnitOfWork<AskRef | undefined>(ports, async (work) => {
    const {
      held: found,
      others: [{ value: item }],
    } = await loadHeld(work, [inboxId], [ask]);
    const held = found.get(inboxId);
    if (!item || !held) return accept(undefined);
    const [{ value: engagement }] = await work.load({ kind: 'engagement', id: item.engagementId });
    if (!engagement) return accept(undefined);
    const placed = placeIn(item, inboxId, engagement);
    const before = entryIn(held, ask);
    const entry = isEntry(placed) ? markedLate(placed, before, newestOf, instantText(ports.now())) : placed;
    const today = dayIn(engagement.calendar.timeZone, ports.now());
    const ref = { ...ask, engagementId: item.engagementId };
    const after = placeAsk(held, ref, entry, urgencyIn(engagement, today), engagement);
    // There may be room later; else somebody hears of it.
    if (!isPlaced(after, ask, entry)) throw new Unavailable('storage', 507);
    if (after.inbox !== held.inbox) work.save('inbox', inboxId, after.inbox);
    if (after.closed !== held.closed) work.save('closed', inboxId, after.closed);
    saveMemberships(work, inboxId, held, after);
    if (after.inbox !== held.inbox || after.closed !== held.closed) work.expectUnchanged(ask);
    return accept(nextToLetIn(after.inbox));
  });
  if (!done.ok) throw new Unavailable('storage', 409);
  return done.value;
}

const isEntry = (placed: unknown): placed is AskEntry => typeof placed === 'object';
