import canonicalize from 'canonicalize';
import { type AskRef, askLimits } from '../../contract/calls/ask';
import type { IsoInstant } from '../../contract/common';
import type { Engagement } from '../engagement/engagement';
import { hasRoom } from './capacity';
import { type ClosedAsks, isEarlier, withClosed, withoutClosed } from './closed';
import { type AskEntry, type AskPlace, isSameAsk } from './entry';
import type { Inbox } from './inbox';
import { type Memberships, withFirst } from './memberships';
import { isToldOf } from './news';
import type { UrgencyOf } from './order';

/** The holdings of one person, or of a side, in one engagement: the inbox, and what was closed last. */
export type Holdings = {
  readonly inbox: Inbox;
  readonly closed: ClosedAsks;
  /** A person's, over all engagements. */
  readonly memberships?: Memberships;
};

/**
 * An ask where it belongs now, wherever it was before. The inbox, what was closed, and the memberships are each the
 * same object if they are as they were.
 * @param urgencyOf by which the first of all asks is found
 * @param engagement to say what its digests have told: else what is closed is kept as if they had told nothing
 */
export function placeAsk(
  held: Holdings,
  ask: AskRef & { readonly engagementId: string },
  place: AskPlace,
  urgencyOf: UrgencyOf,
  engagement?: Pick<Engagement, 'digest'>,
): Holdings {
  const isTold = (at: IsoInstant) => engagement !== undefined && isToldOf(engagement, at);
  const { inbox, closed } = isAsItWas(held, ask, place) ? held : placed(withoutAsk(held, ask), ask, place, isTold);
  const { memberships } = held;
  if (!memberships) return { inbox, closed };
  return { inbox, closed, memberships: withFirst(memberships, ask.engagementId, inbox, urgencyOf) };
}

function placed(
  { inbox, closed }: Holdings,
  { kind, id }: AskRef,
  place: AskPlace,
  isTold: (at: IsoInstant) => boolean,
): Holdings {
  if (place === undefined) return { inbox, closed };
  if (place === 'planned') return { inbox: { ...inbox, planned: [...inbox.planned, { kind, id }] }, closed };
  if (isClosed(place)) return { inbox, closed: withClosed(closed, place, isTold) };
  if (hasRoom(inbox)) return { inbox: { ...inbox, asks: [...inbox.asks, place] }, closed };
  const { waiting = [] } = inbox;
  if (waiting.length >= askLimits.waitingForRoom) return { inbox, closed };
  return { inbox: { ...inbox, waiting: [...waiting, { kind, id }] }, closed };
}

/** Whether an ask is closed: nobody has a turn any more. */
const isClosed = ({ turn }: AskEntry): boolean => turn === 'nobody';

function isAsItWas({ inbox, closed }: Holdings, ask: AskRef, place: AskPlace): boolean {
  const isIt = (row: AskRef) => isSameAsk(row, ask);
  const { asks, planned, waiting = [] } = inbox;
  // It is told again what it is known for.
  if (isEarlier(closed, ask)) return typeof place === 'object' && place.isCredited === true && isClosed(place);
  if (place === undefined) return ![...asks, ...planned, ...waiting, ...closed.entries].some(isIt);
  if (place === 'planned') return planned.some(isIt);
  if (waiting.some(isIt)) return !isClosed(place) && !hasRoom(inbox);
  const known = [...asks, ...closed.entries].find(isIt);
  return known !== undefined && canonicalize(known) === canonicalize(place);
}

/** The entry of an ask, open or closed, if there is one. */
export const entryIn = ({ inbox, closed }: Holdings, ask: AskRef): AskEntry | undefined =>
  [...inbox.asks, ...closed.entries].find((entry) => isSameAsk(entry, ask));

/** Whether an ask is kept where it belongs: not where neither the inbox nor what waits for it has any room left. */
export const isPlaced = (held: Holdings, ask: AskRef, place: AskPlace): boolean =>
  isAsItWas(held, ask, place) || (typeof place === 'object' && isClosed(place));

function withoutAsk({ inbox, closed }: Holdings, ask: AskRef): Holdings {
  const isOther = (row: AskRef) => !isSameAsk(row, ask);
  const { waiting, ...others } = inbox;
  const stillWaiting = (waiting ?? []).filter(isOther);
  return {
    inbox: {
      ...others,
      asks: inbox.asks.filter(isOther),
      planned: inbox.planned.filter(isOther),
      ...(stillWaiting.length > 0 ? { waiting: stillWaiting } : {}),
    },
    closed: withoutClosed(closed, ask),
  };
}
