import type { AskRef } from '../../contract/calls/ask';
import { type AskEntry, isSameAsk } from '../../core/ask/entry';
import type { Inbox } from '../../core/ask/inbox';
import type { Engagement } from '../../core/engagement/engagement';
import { type AskItems, kindRules, rulesOf } from '../../core/kinds/ask-kinds';
import { loadItems } from '../ask/load-items';
import type { Ports } from '../ports/ports';

/**
 * An inbox as its asks themselves have it at this moment, each read by its key: inboxes of several people follow by an effect,
 * and may be behind. Asks that are not in it yet are found by their project's lists, as far as queries see them.
 */
export async function askedNow(ports: Ports, engagement: Engagement, inboxId: string, inbox: Inbox): Promise<Inbox> {
  const { asks, planned, waiting = [] } = inbox;
  const known: AskRef[] = [...asks, ...planned, ...waiting, ...(await askedAhead(ports, engagement, inboxId))];
  const refs = known.filter((ref, index) => known.findIndex((other) => isSameAsk(ref, other)) === index);
  const itemOf = await loadItems(ports, refs);
  const places = refs.flatMap((ref) => {
    const item = itemOf(ref);
    return item ? [{ ref, place: rulesOf(ref.kind).placeIn(item, inboxId, engagement) }] : [];
  });
  return {
    ...inbox,
    asks: places.flatMap(({ place }): AskEntry[] => (typeof place === 'object' ? [place] : [])),
    planned: places.flatMap(({ ref: { kind, id }, place }) => (place === 'planned' ? [{ kind, id }] : [])),
    waiting: [],
  };
}

async function askedAhead(ports: Ports, { id, projectId }: Engagement, inboxId: string): Promise<AskRef[]> {
  const found: AskRef[] = [];
  for (const { kind, keepsHolder } of Object.values(kindRules)) {
    const { inboxesOf } = rulesOf(kind);
    for (const state of keepsHolder?.statesAhead ?? []) {
      let cursor: string | undefined;
      do {
        const page = await ports.storage.listAsks(kind, projectId, state, cursor);
        const items: readonly AskItems[typeof kind][] = page?.asks ?? [];
        const theirs = items.filter((item) => item.engagementId === id && inboxesOf(item).includes(inboxId));
        found.push(...theirs.map((item) => ({ kind, id: item.id })));
        cursor = page?.cursor;
      } while (cursor !== undefined && ports.hasTime());
    }
  }
  return found;
}
