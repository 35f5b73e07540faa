import { type AskRef, askLimits } from '../../contract/calls/ask';
import { freeRoom } from './capacity';
import { isSameAsk } from './entry';
import type { Inbox } from './inbox';

/** Beside what else opening an ask writes, so many more writes go into one transaction of storage. */
const atMost = 16;

/**
 * The inboxes in which room is reserved for an ask that comes into them later, in the same unit of work that asks: those
 * that are nearly full, the fullest first. There the ask is planned, until the inbox is brought in line with it. In
 * all others there is room, whatever is asked at the same moment.
 */
export function withRoomReserved(inboxes: ReadonlyMap<string, Inbox>, { kind, id }: AskRef): [string, Inbox][] {
  return [...inboxes]
    .filter(([, inbox]) => isNearlyFull(inbox) && !isIn(inbox, { kind, id }))
    .toSorted(([, one], [, other]) => freeRoom(one) - freeRoom(other))
    .slice(0, atMost)
    .map(([inboxId, inbox]) => [inboxId, { ...inbox, planned: [...inbox.planned, { kind, id }] }]);
}

const isNearlyFull = (inbox: Inbox): boolean => freeRoom(inbox) <= askLimits.comeBack;

const isIn = ({ asks, planned, waiting = [] }: Inbox, ask: AskRef): boolean =>
  [...asks, ...planned, ...waiting].some((row) => isSameAsk(row, ask));
