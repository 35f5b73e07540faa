import type { IsoDate } from '../../contract/common';
import { isPast } from '../calendar/day';
import { overdueFrom } from '../calendar/moment';
import { type AskEntry, isOpen } from './entry';

/** All that the rule needs to know of an ask. It is open until its customers have done their part, or it is closed. */
type Dated = { readonly isOpen: boolean; readonly due: IsoDate | null };

/**
 * Whether an ask is overdue: it is open, and its day is over. An open one with a question to the team is overdue all the
 * same. @param today in the customer's time zone
 */
export const isOverdue = ({ isOpen, due }: Dated, today: IsoDate): boolean => isOpen && isPast(due, today);

/** The same, by an ask's entry in an inbox. */
export const isEntryOverdue = (entry: AskEntry, today: IsoDate): boolean =>
  isOverdue({ isOpen: isOpen(entry), due: entry.due }, today);

/** The instant from which an ask is overdue, in epoch milliseconds; null for never. @param timeZone the customer's */
export const overdueAt = ({ isOpen, due }: Dated, timeZone: string): number | null =>
  isOpen && due !== null ? overdueFrom(timeZone, due) : null;
