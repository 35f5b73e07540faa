import type { AccountId, IsoDate } from '../../contract/task';
import { type Engagement, isCustomer, principalsOf } from '../engagement/engagement';
import type { Task } from '../task/task';

/**
 * Whether a task is this customer's to see: their own, that of somebody they stand in for, or open to the whole of the
 * customer's side. What is still planned is nobody's to see. @param today in the customer's time zone
 */
export const maySeeTask = (engagement: Engagement, task: Task, actor: AccountId, today: IsoDate): boolean =>
  isCustomer(engagement, actor) &&
  task.engagementId === engagement.id &&
  task.state.name !== 'planned' &&
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
