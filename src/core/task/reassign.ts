import type { TaskOwner } from '../../contract/task/task';
import type { Command } from '../command/decide-once';
import { type Engagement, isCustomer } from '../engagement/engagement';
import { accept, refuse } from '../result';
import type { Rule } from './decide';

/** Checks, with the engagement at hand, that the new owner belongs to it. */
export const reassign =
  (engagement: Engagement): Rule<Command & { owner: TaskOwner }> =>
  (task, { owner }, attribution) => {
    if (!isOwnerOf(engagement, owner)) return refuse('stakeholder-unknown', { field: 'owner' });
    return ['planned', 'open', 'completed', 'declined'].includes(task.state.name)
      ? accept({ ...attribution, what: 'task-reassigned', owner })
      : refuse('task-not-open');
  };

/** Whether somebody, or anyone, of the engagement's customers can have a task. */
export const isOwnerOf = (engagement: Engagement, owner: TaskOwner): boolean =>
  owner.kind === 'side' || isCustomer(engagement, owner.accountId);
