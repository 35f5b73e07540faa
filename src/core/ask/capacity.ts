import { type AskRef, askLimits } from '../../contract/ask';
import { isSameAsk } from './entry';
import type { Inbox } from './inbox';

/**
 * Whether an inbox holds as many other asks as there is room for, of whatever kinds. What is planned counts, so that there
 * is room for it when its day comes.
 * @param but an ask that may be in it already, and takes up no new room
 */
export const isFull = ({ asks, planned }: Inbox, but?: AskRef): boolean =>
  [...asks, ...planned].filter((row) => !but || !isSameAsk(row, but)).length >= askLimits.openPerHolder;
