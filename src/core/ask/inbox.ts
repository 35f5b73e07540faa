import type { AccountId, TaskOwner } from '../../contract/task';
import type { Membership } from '../engagement/membership';
import type { AskEntry, PlannedAsk } from './entry';

/**
 * What waits for one customer over all engagements, or for one engagement's customer side as a whole, whatever kind it is
 * of. What is closed leaves it for a record of its own, so that it stays small however long the project runs.
 */
export type Inbox = {
  /** All that is not closed, in the order in which it came to where it is. */
  readonly asks: readonly AskEntry[];
  readonly planned: readonly PlannedAsk[];
  /** A person's engagements; empty for a side. */
  readonly engagements: readonly Membership[];
  /** The RAID entries that a person has raised, newest first. */
  readonly raised: readonly RaisedEntry[];
};

export type RaisedEntry = { readonly entryId: string; readonly engagementId: string };

export const emptyInbox: Inbox = { asks: [], planned: [], engagements: [], raised: [] };

const raisedKept = 20;

/** Which inbox something is in that one person has, or anyone of the side: storage keys of the entity `inbox`. */
export const inboxOf = (held: { owner: TaskOwner; engagementId: string }): string =>
  held.owner.kind === 'person' ? personInbox(held.owner.accountId) : sideInbox(held.engagementId);

export const personInbox = (accountId: AccountId): string => `person:${accountId}`;
export const sideInbox = (engagementId: string): string => `side:${engagementId}`;

/** The asks of an inbox that belong to one engagement. */
export const asksIn = (inbox: Pick<Inbox, 'asks'>, engagementId: string): AskEntry[] =>
  inbox.asks.filter((entry) => entry.engagementId === engagementId);

/** What was counted is kept when a membership changes. */
export const join = (inbox: Inbox, membership: Membership): Inbox => {
  const known = inbox.engagements.find(({ engagementId }) => engagementId === membership.engagementId);
  const joined = known?.raised ? { raised: known.raised, ...membership } : membership;
  return { ...inbox, engagements: [...leave(inbox, membership.engagementId).engagements, joined] };
};

export const leave = (inbox: Inbox, engagementId: string): Inbox => ({
  ...inbox,
  engagements: inbox.engagements.filter((each) => each.engagementId !== engagementId),
});

/** The inbox with what its person has just raised. */
export const raise = (inbox: Inbox, raised: readonly RaisedEntry[]): Inbox => ({
  ...inbox,
  raised: [...raised, ...inbox.raised].slice(0, raisedKept),
});
