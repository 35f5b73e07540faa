import { type ClosedAsks, withClosed } from './closed';
import { type AskEntry, type AskPlace, isSameAsk, type PlannedAsk } from './entry';
import type { Inbox } from './inbox';

/** An inbox, and what was closed last for the same person or side. */
export type Held = { readonly inbox: Inbox; readonly closed: ClosedAsks };

/** The inbox with an ask where it belongs now, wherever it was before. What was closed is the same object if it is as it was. */
export function placeAsk(held: Held, ask: PlannedAsk, place: AskPlace): Held {
  const { inbox, closed } = withoutAsk(held, ask);
  if (place === undefined) return { inbox, closed };
  if (place === 'planned') {
    const { kind, id, engagementId } = ask;
    return { inbox: { ...inbox, planned: [...inbox.planned, { kind, id, engagementId }] }, closed };
  }
  if (place.turn === 'nobody') return { inbox, closed: withClosed(closed, place) };
  return { inbox: { ...inbox, asks: [...inbox.asks, place] }, closed };
}

/** The entry of an ask, open or closed, if there is one. */
export const entryIn = ({ inbox, closed }: Held, ask: Pick<AskEntry, 'kind' | 'id'>): AskEntry | undefined =>
  [...inbox.asks, ...closed.entries].find((entry) => isSameAsk(entry, ask));

function withoutAsk({ inbox, closed }: Held, ask: PlannedAsk): Held {
  const isOther = (row: Pick<AskEntry, 'kind' | 'id'>) => !isSameAsk(row, ask);
  return {
    inbox: { ...inbox, asks: inbox.asks.filter(isOther), planned: inbox.planned.filter(isOther) },
    closed: closed.entries.every(isOther) ? closed : { entries: closed.entries.filter(isOther) },
  };
}
