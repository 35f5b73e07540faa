import type { AskRef } from '../../../contract/ask';
import type { AskEntry } from '../../../core/ask/entry';
import { markedLate } from '../../../core/ask/late';
import { entryIn, type Holdings, placeAsk } from '../../../core/ask/place';
import { instantText } from '../../../core/calendar/day';
import { rulesOf } from '../../../core/kinds/ask-kinds';
import { accept } from '../../../core/result';
import { loadHeld, saveMemberships } from '../../ask/held';
import { type BackgroundPorts, Unavailable } from '../../ports';
import { inUnitOfWork } from '../../unit-of-work';
import type { EffectRules } from './effect-rules';

/**
 * Brings the inboxes of everybody who has, or had, an ask in line with it, each by itself and as the ask is at that moment:
 * whichever of several comes last leaves the truth.
 */
export const syncInboxes: EffectRules<'sync-inboxes'> = {
  target: ({ ask }) => `${ask.kind}:${ask.id}`,
  isRepeatable: true,
  order: 'any',
  notBefore: null,
  // Customers learn of an ask from their inbox alone, so a failure must be told.
  whenRefused: {
    leadsTo: 'trouble',
    kind: 'inbox',
    concerns: async ({ storage }, { ask }) => {
      const [{ value: item }] = await storage.load([ask]);
      return item && { engagementId: item.engagementId, accountId: null };
    },
  },
  perform: async (ports, { effect: { ask } }) => {
    const [{ value: item }] = await ports.storage.load([ask]);
    if (!item) return 'done';
    for (const inboxId of rulesOf(ask.kind).inboxesOf(item)) {
      // The entry stays, and the rest is done when it is looked at again.
      if (!ports.hasTime()) throw new Unavailable('storage', 0);
      await syncInbox(ports, ask, inboxId);
    }
    return 'done';
  },
};

async function syncInbox(ports: BackgroundPorts, ask: AskRef, inboxId: string): Promise<void> {
  const { placeIn, newestOf } = rulesOf(ask.kind);
  const done = await inUnitOfWork(ports, async (work) => {
    const {
      held: found,
      others: [{ value: item }],
    } = await loadHeld(work, [inboxId], [ask]);
    const held = found.get(inboxId);
    if (!item || !held) return accept(undefined);
    const [{ value: engagement }] = await work.load({ kind: 'engagement', id: item.engagementId });
    if (!engagement) return accept(undefined);
    const place = placeIn(item, inboxId, engagement);
    const before = entryIn(held, ask);
    const entry = isEntry(place) ? markedLate(place, before, newestOf, instantText(ports.now())) : place;
    const after = placeAsk(held, { ...ask, engagementId: item.engagementId }, entry);
    const changes = saysOther(held, after);
    if (changes.inbox) work.save('inbox', inboxId, after.inbox);
    if (changes.closed) work.save('closed', inboxId, after.closed);
    if (changes.inbox) saveMemberships(work, inboxId, held, after);
    if (changes.inbox || changes.closed) work.expectUnchanged(ask);
    return accept(undefined);
  });
  if (!done.ok) throw new Unavailable('storage', 409);
}

const isEntry = (place: unknown): place is AskEntry => typeof place === 'object';

/** The records that have changed, of the two. */
const saysOther = (before: Holdings, after: Holdings) => ({
  inbox: JSON.stringify(before.inbox) !== JSON.stringify(after.inbox),
  closed: JSON.stringify(before.closed) !== JSON.stringify(after.closed),
});
