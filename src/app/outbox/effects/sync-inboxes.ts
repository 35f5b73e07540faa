import type { AskRef } from '../../../contract/calls/ask';
import { nextToLetIn } from '../../../core/ask/capacity';
import type { AskEntry } from '../../../core/ask/entry';
import { markedLate } from '../../../core/ask/late';
import { entryIn, isPlaced, placeAsk } from '../../../core/ask/place';
import { whoShares } from '../../../core/ask/shared';
import { dayIn, instantText } from '../../../core/calendar/day';
import type { Engagement } from '../../../core/engagement/engagement';
import { rulesOf } from '../../../core/kinds/ask-kinds';
import { urgencyIn } from '../../../core/kinds/urgency';
import { accept } from '../../../core/result';
import { loadHeld, saveMemberships } from '../../ask/held';
import { noteGateReach } from '../../due/note-gate-reach';
import { syncMembership } from '../../engagement/sync-membership';
import { type BackgroundPorts, Unavailable } from '../../ports';
import { inUnitOfWork } from '../../unit-of-work';
import type { EffectRules } from './effect-rules';

/**
 * Brings the inboxes of everybody who has, or had, an ask in line with it, each by itself and as the ask is at that
 * moment: whichever of several comes last leaves the truth.
 */
export const syncInboxes: EffectRules<'sync-inboxes'> = {
  isIdempotent: true,
  followsEarlier: null,
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
    const [{ value: engagement }] = await ports.storage.load([{ kind: 'engagement', id: item.engagementId }]);
    if (!engagement) return 'done';
    for (const inboxId of rulesOf(ask.kind).inboxesOf(item)) {
      // An ask that leaves may make room for one that waits for it.
      for (let next: AskRef | undefined = ask; next; next = await syncInbox(ports, next, inboxId)) {
        // The entry stays, and the rest is done when it is looked at again.
        if (!ports.hasTime()) throw new Unavailable('storage', 0);
      }
      await tellSharers(ports, engagement, inboxId);
    }
    if (ask.kind === 'gate') await noteGateReach(ports, ask.id);
    return 'done';
  },
};

/** Others who see the inbox find the engagement where it belongs. Also after an attempt that got no further than the inbox. */
async function tellSharers(ports: BackgroundPorts, engagement: Engagement, inboxId: string): Promise<void> {
  for (const accountId of whoShares(engagement, inboxId)) {
    if (!ports.hasTime()) throw new Unavailable('storage', 0);
    await syncMembership(ports, engagement.id, accountId);
  }
}

/** @returns what is to be let in next, of what waits for room there */
async function syncInbox(ports: BackgroundPorts, ask: AskRef, inboxId: string): Promise<AskRef | undefined> {
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
    const place = placeIn(item, inboxId, engagement);
    const before = entryIn(held, ask);
    const entry = isEntry(place) ? markedLate(place, before, newestOf, instantText(ports.now())) : place;
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

const isEntry = (place: unknown): place is AskEntry => typeof place === 'object';
