import type { AskRef } from '../../contract/calls/ask';
import { freeRoom } from './capacity';
import { isSameAsk } from './entry';
import type { Inbox } from './inbox';

/** Beside what else opening an ask writes, so many more writes go into one transaction of storage. */
const atMost = 16;

/**
 * The inboxes in which room is reserved for an ask that comes into them later, in the same unit of work that asks: the fullest
 * first, as many as one transaction takes. There the ask is planned, until the inbox is brought in line with it: so nothing
 * that is asked at the same moment takes the room, and who is asked can't be taken out of the engagement meanwhile.
 */
export function withRoomReserved(inboxes: ReadonlyMap<string, Inbox>, { kind, id }: AskRef): [string, Inbox][] {
  return [...inboxes]
    .filter(([, inbox]) => !isIn(inbox, { kind, id }))
    .toSorted(([, one], [, other]) => freeRoom(one) - freeRoom(other))
    .slice(0, atMost)
    .map(([inboxId, inbox]) => [inboxId, { ...inbox, planned: [...inbox.planned, { kind, id }] }]);
}

const isIn = ({ asks, planned, waiting = [] }: Inbox, ask: AskRef): boolean =>
  [...asks, ...planned, ...waiting].some((row) => isSameAsk(row, ask));
