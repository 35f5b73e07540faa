import type { AskRef } from '../../contract/calls/ask';
import type { AccountId, IsoDate, IsoInstant } from '../../contract/common';
import type { AskEntry, PlannedAsk } from './entry';

/**
 * An inbox holds all open asks of one customer, or of the customer's side, in one engagement. Closed asks are kept in a
 * record of their own, so that an inbox stays small however long the project runs.
 */
export type Inbox = {
  /** All open asks, oldest first. */
  readonly asks: readonly AskEntry[];
  readonly planned: readonly PlannedAsk[];
  /** Asks that came when it was full, the first to come first: each is let in when something else leaves. */
  readonly waiting?: readonly AskRef[];
  /** The ids of the RAID entries that a person has raised last, newest first. */
  readonly raised: readonly string[];
  /** The number of all that they have ever raised. */
  readonly raisedCount: number;
  /** The days on which they raised what was answered or done last, the newest last. */
  readonly outcomes?: readonly ToldOutcome[];
  /** The number of entries on the last day on which they raised any. */
  readonly raisedLast?: { readonly day: IsoDate; readonly count: number };
};

/**
 * News for who raised RAID entries on a day, last at an instant: the team has told them the outcome of one, or the Jira issues of
 * these entries are done.
 */
export type ToldOutcome = { readonly raisedOn: IsoDate; readonly at: IsoInstant; readonly done?: readonly string[] };

export const emptyInbox: Inbox = { asks: [], planned: [], raised: [], raisedCount: 0 };

/** As many as a screen shows at first: all of them are found by a query. */
const raisedKept = 5;

/** The holder of an inbox: one customer, or the customer's side for what anyone of them may do. */
export type InboxHolder = { readonly kind: 'person'; readonly accountId: AccountId } | { readonly kind: 'side' };

/** The inbox of one person, or of anyone of the side: storage keys of the entity `inbox`. */
export const inboxOf = ({ owner, engagementId }: { owner: InboxHolder; engagementId: string }): string =>
  owner.kind === 'person' ? personInbox(engagementId, owner.accountId) : sideInbox(engagementId);

export const personInbox = (engagementId: string, accountId: AccountId): string => `${engagementId}.${accountId}`;
export const sideInbox = (engagementId: string): string => `${engagementId}.${side}`;

/** No account has this id. */
const side = 'side';

/** The person whose inbox it is; undefined for that of a side. */
export function personOf(inboxId: string): AccountId | undefined {
  const holder = inboxId.slice(inboxId.indexOf('.') + 1);
  return holder === side ? undefined : holder;
}

/** The inbox with what its person has just raised. */
export const raise = (inbox: Inbox, entryIds: readonly string[]): Inbox => ({
  ...inbox,
  raised: [...entryIds, ...inbox.raised].slice(0, raisedKept),
  raisedCount: inbox.raisedCount + entryIds.length,
});
