import { maySeeTask } from '../../core/access/customer';
import type { Engagement } from '../../core/engagement/engagement';
import type { Inbox } from '../../core/inbox/inbox';
import { inOrder, partFor } from '../../core/inbox/order';
import type { Task } from '../../core/task/task';
import { briefView, portalView, type UnnamedTask } from './portal-view';

/** How many of a customer's own tasks a screen reads in full: with an engagement and an inbox, one read holds them. */
const openInFull = 12;
const recentInFull = 5;

/** The ids of a customer's own tasks in an engagement that a screen reads in full, in the order that it shows them. */
export function ownTaskIds(inbox: Inbox, engagementId: string): { open: string[]; recent: string[] } {
  const { open, waiting, closed } = partFor(inbox, engagementId);
  const ids = (rows: readonly { taskId: string }[]) => rows.map(({ taskId }) => taskId);
  return {
    open: ids(inOrder(open, (entry) => entry)).slice(0, openInFull),
    recent: [...ids(waiting).reverse(), ...ids(closed)].slice(0, recentInFull),
  };
}

/**
 * What a customer sees of one engagement: all that is open to them, their most urgent tasks in full and the others, and
 * those for anyone of their side, by title; and what was done or closed last.
 */
export function customerTasks(
  viewer: string,
  engagement: Engagement,
  own: Inbox,
  side: Inbox,
  tasks: ReadonlyMap<string, Task>,
  now: number,
): { open: UnnamedTask[]; recent: UnnamedTask[] } {
  const ids = ownTaskIds(own, engagement.id);
  const inFull = (wanted: readonly string[]) =>
    wanted.flatMap((id) => {
      const task = tasks.get(id);
      return task && maySeeTask(engagement, task, viewer) ? portalView(task, engagement, viewer, now) : [];
    });
  const sides = partFor(side, engagement.id);
  const rest = partFor(own, engagement.id).open.filter(({ taskId }) => !ids.open.includes(taskId));
  const open = [
    ...inFull(ids.open),
    ...rest.map((entry) => briefView(entry, 'open', 'you', engagement, now)),
    ...sides.open.map((entry) => briefView(entry, 'open', 'anyone', engagement, now)),
  ];
  const done = sides.waiting.map((entry) => briefView(entry, 'completed', 'anyone', engagement, now));
  const newestFirst = (a: UnnamedTask, b: UnnamedTask) => (a.since < b.since ? 1 : -1);
  return {
    open: inOrder(open, (task) => task),
    recent: [...inFull(ids.recent), ...done].sort(newestFirst).slice(0, recentInFull),
  };
}
