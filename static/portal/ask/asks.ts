import type { PortalAsk } from '../../../src/contract/calls/ask';
import type { PortalEngagement } from '../../../src/contract/calls/portal';
import { doneInOrder, inOrder } from '../../../src/core/ask/order';

/** A customer's asks in one engagement: what is open, and what was done lately. */
export type Asks = Pick<PortalEngagement, 'asks' | 'recent'>;

/**
 * The asks with one as a command returned it, where it belongs now.
 * @param isSame whether another one is the same, as its screen showed it
 */
export function withAsk<Holder extends Asks>(
  holder: Holder,
  updated: PortalAsk,
  isSame: (shown: PortalAsk) => boolean,
): Holder {
  // Known asks keep their place among equals; a new one comes last of what is open, and first of what was done.
  const replaced = (list: readonly PortalAsk[]) => list.map((each) => (isSame(each) ? updated : each));
  const rest = withoutAsk(holder, isSame);
  return updated.isDone
    ? {
        ...rest,
        recent: doneInOrder(holder.recent.some(isSame) ? replaced(holder.recent) : [updated, ...rest.recent]),
      }
    : {
        ...rest,
        asks: inOrder(holder.asks.some(isSame) ? replaced(holder.asks) : [...rest.asks, updated], (ask) => ask),
      };
}

/** The asks without one that is no longer the reader's to see. */
export function withoutAsk<Holder extends Asks>(holder: Holder, isSame: (shown: PortalAsk) => boolean): Holder {
  const without = (list: readonly PortalAsk[]) => list.filter((each) => !isSame(each));
  return { ...holder, asks: without(holder.asks), recent: without(holder.recent) };
}

/** The lists of a screen. */
export type Lists = {
  /** The one thing to do next. */
  readonly next: PortalAsk | undefined;
  /** The asks that the reader has put off. */
  readonly putOff: readonly PortalAsk[];
  /** The other open asks; without a next one, all of it waits for the team. */
  readonly others: readonly PortalAsk[];
  /** The asks that wait for others of the reader's side. */
  readonly withColleagues: readonly PortalAsk[];
  readonly recent: readonly PortalAsk[];
};

/**
 * Divides asks into lists. Each is in one of them: who does one for themselves and for somebody else does so one after
 * the other, and what is left to do comes first.
 */
export function listsOf({ asks, recent }: Asks): Lists {
  const open = eachOnce(asks);
  const isPutOff = (ask: PortalAsk) => ask.turn === 'customer' && ask.isPutOff === true;
  const next = open.find((ask) => ask.turn === 'customer' && !isPutOff(ask));
  return {
    next,
    putOff: open.filter(isPutOff),
    others: open.filter((ask) => ask !== next && ask.turn !== 'colleagues' && !isPutOff(ask)),
    withColleagues: open.filter(({ turn }) => turn === 'colleagues'),
    recent: eachOnce([...open, ...recent]).slice(open.length),
  };
}

const eachOnce = (asks: readonly PortalAsk[]): PortalAsk[] =>
  asks.filter((ask, at) => asks.findIndex(({ kind, id }) => kind === ask.kind && id === ask.id) === at);
