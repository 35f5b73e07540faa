import type { AccountId, IsoDate, IsoInstant, LadderStep, TaskOwner, TaskType } from '../../contract/task';
import { awaitsOf, type Task } from '../task/task';
import type { GateEntry } from './gate-entry';

/**
 * What waits for one customer over all engagements, or for one engagement's customer side as a whole. It is changed
 * in the same transaction as the task, so a screen after a write shows the write; it holds titles, so a list needs no
 * further read; and what is closed leaves it, so it stays small however long the project runs.
 */
export type Inbox = {
  /** For the customer to do. */
  readonly open: readonly Entry[];
  /** Completed or declined by the customer, and not yet answered by the team. */
  readonly waiting: readonly Entry[];
  /** Not yet active, and not shown: kept so that nobody can be removed who is to have them. */
  readonly planned: readonly PlannedEntry[];
  /** A person's engagements; empty for a side. */
  readonly engagements: readonly Membership[];
  /** The RAID entries that a person has raised, newest first. */
  readonly raised: readonly RaisedEntry[];
  /** Gates that a person is to sign, or has signed. Absent in what was stored before there was such a thing. */
  readonly gates?: readonly GateEntry[];
};

/**
 * `principals` are those whom the person stands in for, each up to and including a day; `raised` is how many entries
 * they have raised by themselves on the last day that they did.
 */
export type Membership = {
  readonly engagementId: string;
  readonly requestId: string;
  readonly principals?: readonly { readonly accountId: AccountId; readonly until: IsoDate }[];
  readonly raised?: { readonly day: IsoDate; readonly count: number };
};

export type PlannedEntry = { readonly taskId: string; readonly engagementId: string };

export type RaisedEntry = { readonly entryId: string; readonly engagementId: string };

/** A task in a list. What is usual is left out: inboxes are written with every act. */
export type Entry = {
  readonly taskId: string;
  readonly engagementId: string;
  readonly issueId: string;
  readonly title: string;
  readonly due: IsoDate | null;
  /** When it came into the state that it is in. */
  readonly since: IsoInstant;
  readonly type: TaskType;
  /** In minutes. */
  readonly effort?: number;
  readonly isUrgent?: true;
  readonly isDeclined?: true;
  readonly round?: number;
  /** What the team is asked for, while it is open. */
  readonly awaits?: 'date' | 'help';
  /** The customer's newest sign of life. */
  readonly heardAt?: IsoInstant;
  readonly ladder?: LadderStep;
  /** When it came to that step of the ladder. */
  readonly ladderAt?: IsoInstant;
  /** When the team last had the customer reminded again. */
  readonly resumedAt?: IsoInstant;
  /** When the team last answered or changed something, while it is open. */
  readonly newsAt?: IsoInstant;
};

export const emptyInbox: Inbox = { open: [], waiting: [], planned: [], engagements: [], raised: [] };

const raisedKept = 20;

/** Which inbox a task is in: storage keys of the entity `inbox`. */
export const inboxOf = (task: { owner: TaskOwner; engagementId: string }): string =>
  task.owner.kind === 'person' ? personInbox(task.owner.accountId) : sideInbox(task.engagementId);

export const personInbox = (accountId: AccountId): string => `person:${accountId}`;
export const sideInbox = (engagementId: string): string => `side:${engagementId}`;

/** The inbox with the task in its place, wherever it was before. A task that is closed is in none. */
export function place(inbox: Inbox, task: Task): Inbox {
  const rest = without(inbox, task.id);
  switch (task.state.name) {
    case 'planned':
      return { ...rest, planned: [...rest.planned, { taskId: task.id, engagementId: task.engagementId }] };
    case 'open':
      return { ...rest, open: [...rest.open, entryOf(task)] };
    case 'completed':
    case 'declined':
      return { ...rest, waiting: [...rest.waiting, entryOf(task)] };
    default:
      return rest;
  }
}

/** The inbox without a task, as when it goes to somebody else. */
export function without(inbox: Inbox, taskId: string): Inbox {
  const others = <Row extends { taskId: string }>(rows: readonly Row[]) => rows.filter((row) => row.taskId !== taskId);
  return {
    ...inbox,
    open: others(inbox.open),
    waiting: others(inbox.waiting),
    planned: others(inbox.planned),
  };
}

function entryOf(task: Task): Entry {
  const { id: taskId, engagementId, issueId, title, due, state, type, effort, round, ladder } = task;
  const awaits = awaitsOf(task);
  const { heardAt, newsAt, resumedAt } = state.name === 'open' ? state : { heardAt: null, newsAt: null };
  return {
    taskId,
    engagementId,
    issueId,
    title,
    due,
    since: state.since,
    type,
    ...(effort === null ? {} : { effort }),
    ...(task.isUrgent ? { isUrgent: true } : {}),
    ...(state.name === 'declined' ? { isDeclined: true } : {}),
    ...(round > 1 ? { round } : {}),
    ...(awaits ? { awaits } : {}),
    ...(heardAt ? { heardAt } : {}),
    ...(newsAt ? { newsAt } : {}),
    ...(ladder ? { ladder: ladder.step, ladderAt: ladder.at } : {}),
    ...(resumedAt ? { resumedAt } : {}),
  };
}

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
