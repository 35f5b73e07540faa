import type { RefusalCode } from '../../../src/contract/answer';
import type { PortalEngagement } from '../../../src/contract/portal';
import type { PortalTask } from '../../../src/contract/task';

/** A customer's tasks in one engagement. */
export type Tasks = Pick<PortalEngagement, 'open' | 'recent'>;

/** The tasks with one as a command or `show-task` answered it, in the list that its state belongs to. */
export function withTask<Holder extends Tasks>(tasks: Holder, answered: PortalTask): Holder {
  const { open, recent } = tasks;
  const old = [...open, ...recent].find(({ id }) => id === answered.id);
  const task = old ? withKnownNames(answered, old) : answered;
  const isIn = (list: readonly PortalTask[]) => list.some(({ id }) => id === task.id);
  const replaced = (list: readonly PortalTask[]) => list.map((each) => (each.id === task.id ? task : each));
  const rest = withoutTask(tasks, task.id);
  return task.state === 'open'
    ? { ...rest, open: isIn(open) ? replaced(open) : [...open, task] }
    : { ...rest, recent: isIn(recent) ? replaced(recent) : [task, ...recent] };
}

/** What answers an act names nobody: the names are those that the screen had before. */
export const withKnownNames = (task: PortalTask, old: PortalTask): PortalTask => ({
  ...task,
  ownerName: task.ownerName ?? (task.owner === old.owner ? old.ownerName : null),
  details: task.details && { ...task.details, contact: task.details.contact ?? old.details?.contact ?? null },
});

/** The tasks without one that is no longer the reader's to see. */
export function withoutTask<Holder extends Tasks>(tasks: Holder, taskId: string): Holder {
  const without = (list: readonly PortalTask[]) => list.filter(({ id }) => id !== taskId);
  return { ...tasks, open: without(tasks.open), recent: without(tasks.recent) };
}

/**
 * What a customer can do next, unless the team has to answer first: of what is theirs or anyone's, and only then what
 * they do for a colleague for whom they stand in.
 */
export function nextOf({ open }: Pick<Tasks, 'open'>): PortalTask | undefined {
  const doable = open.filter(({ awaits }) => awaits === null);
  return doable.find(({ owner }) => owner !== 'colleague') ?? doable[0];
}

/** Refusals that mean the task no longer is what the screen shows. */
export const isStale = (code: RefusalCode): boolean => stale.includes(code);
const stale: readonly RefusalCode[] = [
  'changed-meanwhile',
  'task-withdrawn',
  'task-declined',
  'task-taken',
  'task-already-completed',
  'task-not-open',
  'undo-too-late',
  'already-stuck',
  'not-stuck',
  'not-found',
];

/** Somebody else's request is no fault of the reader's, and no reason to alarm them. */
export const isQuiet = (code: RefusalCode): boolean => code === 'not-a-customer' || code === 'not-found';
