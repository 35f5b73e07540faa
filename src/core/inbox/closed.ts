import type { IsoInstant, TaskType } from '../../contract/task';
import type { Task } from '../task/task';

/**
 * What was closed last for one customer, or for one engagement's side: kept beside their inbox, under the same id, so
 * that an act of a customer, which closes nothing, need not write it again. Newest first.
 */
export type ClosedTasks = { readonly entries: readonly ClosedEntry[] };

export type ClosedEntry = {
  readonly taskId: string;
  readonly engagementId: string;
  readonly title: string;
  readonly type: TaskType;
  readonly how: 'confirmed' | 'withdrawn';
  readonly at: IsoInstant;
  /** It was told at once. */
  readonly isUrgent?: true;
};

export const noneClosed: ClosedTasks = { entries: [] };

/** Of one engagement, and over all: more than a digest tells of in a day. */
const keptEach = 40;
const keptInAll = 120;

/** @param task that has just been confirmed or withdrawn */
export function withClosed({ entries }: ClosedTasks, task: Task): ClosedTasks {
  const { id: taskId, engagementId, title, type, state } = task;
  if (state.name !== 'confirmed' && state.name !== 'withdrawn')
    throw new Error(`A task that is ${state.name} is not closed`);
  const closed: ClosedEntry = { taskId, engagementId, title, type, how: state.name, at: state.since };
  const entry: ClosedEntry = task.isUrgent ? { ...closed, isUrgent: true } : closed;
  const own = closedFor({ entries }, engagementId).filter((each) => each.taskId !== taskId);
  const others = entries.filter((each) => each.engagementId !== engagementId);
  const newest = [entry, ...own.slice(0, keptEach - 1), ...others].toSorted((a, b) =>
    a.at < b.at ? 1 : a.at > b.at ? -1 : 0,
  );
  return { entries: newest.slice(0, keptInAll) };
}

/** Those of one engagement. */
export const closedFor = ({ entries }: ClosedTasks, engagementId: string): ClosedEntry[] =>
  entries.filter((entry) => entry.engagementId === engagementId);

export const isClosed = ({ state }: Pick<Task, 'state'>): boolean =>
  state.name === 'confirmed' || state.name === 'withdrawn';
