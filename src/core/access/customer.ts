import type { AccountId, IsoDate } from '../../contract/task';
import { type Engagement, isCustomer, principalsOf } from '../engagement/engagement';
import { completionOf, type Task } from '../task/task';

/**
 * Whether a task is this customer's to see: their own, that of somebody they stand in for, or open to the whole of the
 * customer's side. What is planned, or
 * was withdrawn before it began, is nobody's to see. @param today in the customer's time zone
 */
export const maySeeTask = (engagement: Engagement, task: Task, actor: AccountId, today: IsoDate): boolean =>
  isCustomer(engagement, actor) &&
  task.engagementId === engagement.id &&
  task.state.name !== 'planned' &&
  !(task.state.name === 'withdrawn' && task.state.wasPlanned) &&
  (task.owner.kind === 'side' ||
    task.owner.accountId === actor ||
    principalsOf(engagement, actor, today).includes(task.owner.accountId));

/**
 * Whether this customer may act on a task. Separation of duties: who gave it or answers for it never does it, even if
 * somebody has made them a customer too. That they can read the engagement request is proved at the door, as the user.
 */
export const mayActOnTask = (engagement: Engagement, task: Task, actor: AccountId, today: IsoDate): boolean =>
  maySeeTask(engagement, task, actor, today) && task.givenBy !== actor && task.contact !== actor;

/** Whether this licensed person may act for the team: a customer of the engagement never does. */
export const mayActForTeam = (engagement: Engagement, actor: AccountId): boolean => !isCustomer(engagement, actor);

/** Whether this licensed person may decide on a task for the team: nobody does on what they themselves have said. */
export function mayDecideForTeam(engagement: Engagement, task: Task, actor: AccountId): boolean {
  const isOwn = task.owner.kind === 'person' && task.owner.accountId === actor;
  const hasSaid = completionOf(task)?.by === actor || (task.state.name === 'declined' && task.state.by === actor);
  return mayActForTeam(engagement, actor) && !isOwn && !hasSaid;
}
