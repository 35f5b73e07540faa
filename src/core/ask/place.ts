import { type AskRef, askLimits } from '../../contract/ask';
import { type ClosedAsks, withClosed } from './closed';
import { type AskEntry, type AskPlace, isSameAsk } from './entry';
import type { Inbox } from './inbox';
import { type Memberships, withFirst } from './memberships';

/** What is kept for one person, or for a side, in one engagement: what they have, and what was closed last. */
export type Holdings = {
  readonly inbox: Inbox;
  readonly closed: ClosedAsks;
  /** A person's, over all engagements. */
  readonly memberships?: Memberships;
};

/**
 * An ask where it belongs now, wherever it was before. What was closed, and the memberships, are the same objects if they
 * are as they were.
 */
export function placeAsk(held: Holdings, ask: AskRef & { readonly engagementId: string }, place: AskPlace): Holdings {
  const { inbox, closed } = placed(withoutAsk(held, ask), ask, place);
  const { memberships } = held;
  return { inbox, closed, ...(memberships ? { memberships: withFirst(memberships, ask.engagementId, inbox) } : {}) };
}

function placed({ inbox, closed }: Holdings, { kind, id }: AskRef, place: AskPlace): Holdings {
  if (place === undefined) return { inbox, closed };
  if (place === 'planned') return { inbox: { ...inbox, planned: [...inbox.planned, { kind, id }] }, closed };
  if (isClosed(place, inbox)) return { inbox, closed: withClosed(closed, place) };
  return { inbox: { ...inbox, asks: [...inbox.asks, place] }, closed };
}

/**
 * Whether an ask is closed: nobody has a turn any more. An ask that the customer has done may come back to a full inbox. A
 * few more than the limit are let in; any further one stays closed.
 */
const isClosed = ({ turn, isDone }: AskEntry, { asks, planned }: Inbox): boolean =>
  turn === 'nobody' ||
  (isDone === true && asks.length + planned.length >= askLimits.openPerHolder + askLimits.comeBack);

/** The entry of an ask, open or closed, if there is one. */
export const entryIn = ({ inbox, closed }: Holdings, ask: AskRef): AskEntry | undefined =>
  [...inbox.asks, ...closed.entries].find((entry) => isSameAsk(entry, ask));

function withoutAsk({ inbox, closed }: Holdings, ask: AskRef): Holdings {
  const isOther = (row: AskRef) => !isSameAsk(row, ask);
  return {
    inbox: { ...inbox, asks: inbox.asks.filter(isOther), planned: inbox.planned.filter(isOther) },
    closed: closed.entries.every(isOther) ? closed : { entries: closed.entries.filter(isOther) },
  };
}
