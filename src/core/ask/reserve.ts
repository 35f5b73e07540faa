import type { AskRef } from '../../contract/calls/ask';
import { freeRoom } from './capacity';
import { isSameAsk } from './entry';
import type { Inbox } from './inbox';

/** Beside what else opening an ask writes, so many more writes go into one transaction of storage. */
export const reservedAtOnce = 16;

/**
 * The inboxes in which room is to be reserved for an ask that comes into them later: the fullest first. There the ask is planned,
 * until the inbox is brought in line with it: so nothing that is asked at the same moment takes the room, and who is asked
 * can't be taken out of the engagement meanwhile.
 */
export function withRoomReserved(inboxes: ReadonlyMap<string, Inbox>, { kind, id }: AskRef): [string, Inbox][] {
  return [...inboxes]
    .filter(([, inbox]) => !isIn(inbox, { kind, id }))
    .toSorted(([, one], [, other]) => freeRoom(one) - freeRoom(other))
    .map(([inboxId, inbox]) => [inboxId, { ...inbox, planned: [...inbox.planned, { kind, id }] }]);
}

/** The inbox without the room that was reserved in it. */
export const withoutReserved = (inbox: Inbox, ask: AskRef): Inbox => ({
  ...inbox,
  planned: inbox.planned.filter((row) => !isSameAsk(row, ask)),
});

const isIn = ({ asks, planned, waiting = [] }: Inbox, ask: AskRef): boolean =>
  [...asks, ...planned, ...waiting].some((row) => isSameAsk(row, ask));
