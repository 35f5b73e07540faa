import type { TaskAwaits, TeamTask } from '../../../../src/contract/task/task';

/**
 * The command of the team that an open task waits for: help where the customer is stuck, an answer about another date, or
 * another owner where it waits for theirs in vain.
 */
export const awaitsOf = ({ state, blocker, proposal, isInVain }: TeamTask): TaskAwaits | null => {
  if (state !== 'open') return null;
  return blocker ? 'help' : proposal ? 'date' : isInVain ? 'owner' : null;
};

/** Whether an open task waits for an answer to what the customer asked: it does so, too, once it has gone to somebody else. */
export const isAsked = (awaits: TaskAwaits | null): awaits is 'help' | 'date' => awaits === 'help' || awaits === 'date';
