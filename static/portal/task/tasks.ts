import type { RefusalCode } from '../../../src/contract/answer';
import type { PortalTask } from '../../../src/contract/task';

/** A customer's tasks, as both portal screens hold them. */
export type Tasks = {
  readonly open: readonly PortalTask[];
  readonly recent: readonly PortalTask[];
};

/** The tasks with one as a command or `show-task` answered it, in the list that its state belongs to. */
export function withTask<Holder extends Tasks>(tasks: Holder, task: PortalTask): Holder {
  const without = (list: readonly PortalTask[]) => list.filter(({ id }) => id !== task.id);
  const isIn = (list: readonly PortalTask[]) => list.some(({ id }) => id === task.id);
  const replaced = (list: readonly PortalTask[]) => list.map((old) => (old.id === task.id ? task : old));
  const { open, recent } = tasks;
  return task.state === 'open'
    ? { ...tasks, open: isIn(open) ? replaced(open) : [...open, task], recent: without(recent) }
    : { ...tasks, open: without(open), recent: isIn(recent) ? replaced(recent) : [task, ...recent] };
}

/** What a customer can do next: a colleague's task is for them to know, not to do. */
export const nextOf = ({ open }: Pick<Tasks, 'open'>): PortalTask | undefined =>
  open.find(({ owner }) => owner !== 'colleague');

/** Refusals that mean the task no longer is what the screen shows. */
export const isStale = (code: RefusalCode): boolean => stale.includes(code);
const stale: readonly RefusalCode[] = [
  'changed-meanwhile',
  'task-withdrawn',
  'task-already-completed',
  'task-not-open',
  'not-found',
];

/** Somebody else's request is no fault of the reader's, and no reason to alarm them. */
export const isQuiet = (code: RefusalCode): boolean => code === 'not-a-customer' || code === 'not-found';
