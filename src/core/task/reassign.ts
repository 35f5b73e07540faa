import type { AskOwner } from '../../contract/common';
import type { Command } from '../command/decide-once';
import type { Engagement } from '../engagement/engagement';
import { accept, refuse } from '../result';
import type { Rule } from './decide';
import { checkOwner, isSameOwner } from './owner';

/**
 * The team gives a task to another owner. @param field of the command that names them
 * @param leaving `taken-over` where whose it was leaves: what they have declined stays declined
 */
export const reassign =
  (engagement: Engagement, field = 'owner', leaving?: 'taken-over'): Rule<Command & { owner: AskOwner }> =>
  (task, { owner }, attribution) => {
    const may = checkOwner(engagement, task, owner, field);
    if (!may.ok) return may;
    if (!['planned', 'open', 'completed', 'declined'].includes(task.state.name)) return refuse('task-not-open');
    if (isSameOwner(task.owner, owner)) return refuse('owner-unchanged', { field });
    return accept({ ...attribution, what: 'task-reassigned', owner, ...(leaving ? { isTakenOver: true } : {}) });
  };
