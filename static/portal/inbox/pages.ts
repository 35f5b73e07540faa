import type { PortalInbox } from '../../../src/contract/portal';
import type { PortalTask } from '../../../src/contract/task';
import type { Tasks } from '../task/tasks';

/** The inbox with its next page. What was done meanwhile shifts pages, so a task may come twice. */
export function withPage(inbox: PortalInbox, page: PortalInbox): PortalInbox {
  const known = new Set([...inbox.open, ...inbox.recent].map(({ id }) => id));
  const fresh = (tasks: readonly PortalTask[]) => tasks.filter(({ id }) => !known.has(id));
  return {
    open: [...inbox.open, ...fresh(page.open)],
    recent: [...inbox.recent, ...fresh(page.recent)],
    next: page.next,
  };
}

export type Group = Tasks & { readonly id: string; readonly name: string; readonly requestKey: string };

/** Tasks by engagement, those with something to do first, in the order in which they came. */
export function groupByEngagement({ open, recent }: Tasks): Group[] {
  const groups = new Map<string, Group>();
  for (const { engagementId: id, engagementName: name, requestKey } of [...open, ...recent]) {
    if (groups.has(id)) continue;
    const ours = (task: PortalTask) => task.engagementId === id;
    groups.set(id, { id, name, requestKey, open: open.filter(ours), recent: recent.filter(ours) });
  }
  return [...groups.values()];
}
