import type { AccountId, IsoDate, IsoInstant, TaskOwner } from '../../contract/task';
import type { Task } from '../task/task';

/**
 * What waits for one customer over all engagements, or for one engagement's customer side as a whole. It is changed
 * in the same transaction as the task, so a screen after a write shows the write; it holds titles, so a list needs no
 * further read; and what is closed leaves it, so it stays small however long the project runs.
 */
export type Inbox = {
  /** For the customer to do. */
  readonly open: readonly Entry[];
  /** Done by the customer, not yet confirmed by the team. */
  readonly waiting: readonly Entry[];
  /** The ids of what was closed last, newest first. */
  readonly closed: readonly { readonly taskId: string; readonly engagementId: string }[];
  /** A person's engagements; empty for a side. */
  readonly engagements: readonly Membership[];
};

export type Membership = { readonly engagementId: string; readonly requestId: string };

export type Entry = {
  readonly taskId: string;
  readonly engagementId: string;
  readonly issueId: string;
  readonly title: string;
  readonly due: IsoDate | null;
  /** When it came into the state that it is in. */
  readonly since: IsoInstant;
};

export const emptyInbox: Inbox = { open: [], waiting: [], closed: [], engagements: [] };

const closedKept = 5;

/** Which inbox a task is in: storage keys of the entity `inbox`. */
export const inboxOf = (task: { owner: TaskOwner; engagementId: string }): string =>
  task.owner.kind === 'person' ? personInbox(task.owner.accountId) : sideInbox(task.engagementId);

export const personInbox = (accountId: AccountId): string => `person:${accountId}`;
export const sideInbox = (engagementId: string): string => `side:${engagementId}`;

/** The inbox with the task in its place, wherever it was before. */
export function place(inbox: Inbox, task: Task): Inbox {
  const { id: taskId, engagementId, issueId, title, due, state } = task;
  const without = <Row extends { taskId: string }>(rows: readonly Row[]) => rows.filter((row) => row.taskId !== taskId);
  const entry: Entry = { taskId, engagementId, issueId, title, due, since: state.since };
  const rest = { ...inbox, open: without(inbox.open), waiting: without(inbox.waiting), closed: without(inbox.closed) };
  switch (state.name) {
    case 'open':
      return { ...rest, open: [...rest.open, entry] };
    case 'completed':
      return { ...rest, waiting: [...rest.waiting, entry] };
    default:
      return { ...rest, closed: [{ taskId, engagementId }, ...rest.closed].slice(0, closedKept) };
  }
}

export const join = (inbox: Inbox, membership: Membership): Inbox => ({
  ...inbox,
  engagements: [
    ...inbox.engagements.filter(({ engagementId }) => engagementId !== membership.engagementId),
    membership,
  ],
});
