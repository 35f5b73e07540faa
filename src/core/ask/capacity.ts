import { type AskRef, askLimits } from '../../contract/calls/ask';
import { isSameAsk } from './entry';
import type { Inbox } from './inbox';

/**
 * Whether an inbox holds as many other asks as there is room for, of whatever kinds. What is planned counts, so that
 * there is room for it when its day comes; what waits for room counts, so that nothing new comes before it.
 * @param but an ask that may be in it already, and takes up no new room
 */
export const isFull = (inbox: Inbox, but?: AskRef): boolean => freeRoom(inbox, but) <= 0;

/**
 * The number of asks that may still be given to this inbox's holder; less than 0 where some came back to a full one.
 */
export const freeRoom = ({ asks, planned, waiting = [] }: Inbox, but?: AskRef): number =>
  askLimits.openPerHolder - [...asks, ...planned, ...waiting].filter((row) => !but || !isSameAsk(row, but)).length;

/** Whether the record has room for one more ask that comes by itself: one that comes back, or was given at the same moment. */
export const hasRoom = ({ asks, planned }: Inbox): boolean =>
  asks.length + planned.length < askLimits.openPerHolder + askLimits.comeBack;

/** The ask to let in now, of those that wait for room. */
export const nextToLetIn = (inbox: Inbox): AskRef | undefined => (hasRoom(inbox) ? inbox.waiting?.[0] : undefined);
