import type { AccountId } from '../../contract/common';
import { customerOf, type Engagement } from '../engagement/engagement';
import { type AskEntry, isOpen } from './entry';
import { emptyInbox, type Inbox, personOf } from './inbox';
import { firstKey, type UrgencyOf } from './order';

/** Inboxes that are not the customer's own: that of their side, and those of people whom they stand in for. */

/** The asks that anyone of the side may do. */
export const forAnyone = ({ asks }: Pick<Inbox, 'asks'>): AskEntry[] => asks.filter(isOpen);

/**
 * The asks that somebody may do for a person whom they stand in for: not those that others do first, nor those that are that person's
 * alone.
 */
export const forDeputy = ({ asks }: Pick<Inbox, 'asks'>): AskEntry[] =>
  asks.filter((entry) => isOpen(entry) && entry.turn !== 'colleagues' && !entry.isPersonal);

/** The sort key of the first ask of these inboxes, for somebody who sees them. */
export const firstShared = (
  inboxes: ReadonlyMap<string, Inbox>,
  ids: readonly string[],
  urgencyOf: UrgencyOf,
): string | undefined =>
  firstKey(
    ids.flatMap((id) => shownIn(id, inboxes.get(id) ?? emptyInbox)),
    ({ entry, isForOther }) => ({ ...urgencyOf(entry), isForOther }),
  );

const shownIn = (inboxId: string, inbox: Inbox) => {
  const isForOther = personOf(inboxId) !== undefined;
  const shown = isForOther ? forDeputy(inbox) : forAnyone(inbox);
  return shown.map((entry) => ({ entry, isForOther }));
};

/** Whether another ask is the first for who sees an inbox that is not theirs. */
export const isOtherFirst = (inboxId: string, before: Inbox, after: Inbox, urgencyOf: UrgencyOf): boolean => {
  const firstIn = (inbox: Inbox) => firstShared(new Map([[inboxId, inbox]]), [inboxId], urgencyOf);
  return firstIn(before) !== firstIn(after);
};

/**
 * The people who see an inbox that is not theirs: all customers that of their side, and a deputy that of its holder.
 */
export function whoShares(engagement: Engagement, inboxId: string): AccountId[] {
  const person = personOf(inboxId);
  if (person === undefined) return engagement.customers.map(({ accountId }) => accountId);
  const deputy = customerOf(engagement, person)?.deputy;
  return deputy ? [deputy.accountId] : [];
}
