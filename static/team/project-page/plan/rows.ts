import type { ListedTask, TaskPage } from '../../../../src/contract/plan';
import { type TaskStateName, type TeamTask, taskStates } from '../../../../src/contract/task';

/** The tasks of a plan by their ids. */
export type Rows = ReadonlyMap<string, ListedTask>;

/** What waits for somebody comes first, and what is over last. */
const stateOrder = [
  'completed',
  'declined',
  'open',
  'planned',
  'confirmed',
  'withdrawn',
] as const satisfies TaskStateName[];

/** How far a plan has been loaded: one state after the other, each a page at a time. */
export type Place = { readonly state: TaskStateName; readonly after: string | null };

export const firstPlace: Place = { state: stateOrder[0], after: null };

/** @returns null at the end */
export function nextPlace(place: Place, { next }: Pick<TaskPage, 'next'>): Place | null {
  if (next !== null) return { ...place, after: next };
  const state = stateOrder[stateOrder.indexOf(place.state as (typeof stateOrder)[number]) + 1];
  return state === undefined ? null : { state, after: null };
}

/**
 * The rows with others put in. Lists lag behind acts, and a task may come from two states while it goes from one to
 * the other: whichever has seen more of a task holds.
 */
export function withRows(rows: Rows, more: readonly ListedTask[]): Rows {
  const all = new Map(rows);
  for (const row of more) {
    const known = all.get(row.id);
    if (!known || known.seen <= row.seen) all.set(row.id, row);
  }
  return all;
}

/** A task that an act has answered with, as a row. @param before its row until then */
export function rowOf(task: TeamTask, before?: ListedTask): ListedTask {
  const { activation } = task;
  const givenOn = task.givenAt.slice(0, 10);
  return {
    id: task.id,
    engagementId: task.engagementId,
    issueId: task.issueId,
    title: task.title,
    type: task.type,
    owner: task.owner,
    due: task.due,
    effort: task.effort,
    isUrgent: task.isUrgent,
    state: task.state,
    isOverdue: task.isOverdue,
    awaits: task.state !== 'open' ? null : task.blocker ? 'help' : task.proposal ? 'date' : null,
    ladder: task.ladder?.step ?? null,
    since: task.since,
    givenBy: task.givenBy,
    givenAt: task.givenAt,
    from: before?.from ?? (activation.kind === 'date' ? activation.day : activation.kind === 'now' ? givenOn : null),
    round: task.round,
    seen: task.seen,
  };
}

export const isClosed = ({ state }: Pick<ListedTask, 'state'>): boolean =>
  state === 'confirmed' || state === 'withdrawn';

/** Completed or declined by the customer, or open with a question to the team. */
export const isTeamsTurn = ({ state, awaits }: Pick<ListedTask, 'state' | 'awaits'>): boolean =>
  state === 'completed' || state === 'declined' || (state === 'open' && awaits !== null);

export const isCustomersTurn = ({ state, awaits }: Pick<ListedTask, 'state' | 'awaits'>): boolean =>
  state === 'open' && awaits === null;

export const isState = (text: string): text is TaskStateName => (taskStates as readonly string[]).includes(text);
