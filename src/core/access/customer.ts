import type { AccountId } from '../../contract/task';
import { type Engagement, isCustomer } from '../engagement/engagement';
import type { Task } from '../task/task';

/** Whether a task is this customer's to see: their own, or open to the whole of the customer's side. */
export const maySeeTask = (engagement: Engagement, task: Task, actor: AccountId): boolean =>
  isCustomer(engagement, actor) &&
  task.engagementId === engagement.id &&
  (task.owner.kind === 'side' || task.owner.accountId === actor);

/**
 * Whether this customer may act on a task. Separation of duties: who gave it never does it, even if somebody has
 * made them a customer too. That they can read the engagement request is proved at the door, as the user.
 */
export const mayActOnTask = (engagement: Engagement, task: Task, actor: AccountId): boolean =>
  maySeeTask(engagement, task, actor) && task.givenBy !== actor;

/** Whether this licensed person may act for the team: a customer of the engagement never does. */
export const mayActForTeam = (engagement: Engagement, actor: AccountId): boolean => !isCustomer(engagement, actor);
