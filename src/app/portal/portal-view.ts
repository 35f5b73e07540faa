import type { AccountId, PortalTask } from '../../contract/task';
import { dayIn } from '../../core/calendar/day';
import type { Engagement } from '../../core/engagement/engagement';
import type { Entry } from '../../core/inbox/inbox';
import { completionOf, isOverdue, isPast, type Task } from '../../core/task/task';

/** A task before the name of whom to ask is looked up (`contacts.ts`). */
export type UnnamedTask = Omit<PortalTask, 'contact'> & { readonly contactId: AccountId | null };

/** A task as one of its customers sees it: field by field, so that nothing internal slips through. */
export function portalView(task: Task, engagement: Engagement, viewer: string, now: number): UnnamedTask {
  const { state, owner } = task;
  const completion = completionOf(task);
  const today = dayIn(engagement.timeZone, now);
  return {
    id: task.id,
    engagementId: engagement.id,
    engagementName: engagement.name,
    requestKey: engagement.request?.key ?? '',
    title: task.title,
    instructions: task.instructions,
    due: task.due,
    isOverdue: isOverdue(task, today),
    state: state.name,
    since: state.since,
    owner: owner.kind === 'side' ? 'anyone' : owner.accountId === viewer ? 'you' : 'colleague',
    completion: completion && {
      by: completion.by === viewer ? 'you' : 'colleague',
      at: completion.at,
      comment: completion.comment,
    },
    missing: state.name === 'open' ? (state.returned?.missing ?? null) : null,
    withdrawalReason: state.name === 'withdrawn' ? state.reason : null,
    contactId: task.givenBy,
    seen: task.history.length,
    today,
  };
}

/** A task by its inbox entry alone. */
export const briefView = (
  entry: Entry,
  state: 'open' | 'completed',
  owner: 'you' | 'anyone',
  engagement: Engagement,
  now: number,
): UnnamedTask => ({
  id: entry.taskId,
  engagementId: engagement.id,
  engagementName: engagement.name,
  requestKey: engagement.request?.key ?? '',
  title: entry.title,
  instructions: null,
  due: entry.due,
  isOverdue: state === 'open' && isPast(entry.due, dayIn(engagement.timeZone, now)),
  state,
  since: entry.since,
  owner,
  completion: null,
  missing: null,
  withdrawalReason: null,
  contactId: null,
  seen: 0,
  today: dayIn(engagement.timeZone, now),
});
