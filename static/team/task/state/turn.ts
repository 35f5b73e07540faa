import type { TeamTask } from '../../../../src/contract/task/task';

/**
 * The command of the team that an open task waits for: help where the customer is stuck, or an answer about another date.
 */
export const awaitsOf = ({ state, blocker, proposal }: TeamTask): 'help' | 'date' | null => {
  if (state !== 'open') return null;
  return blocker ? 'help' : proposal ? 'date' : null;
};

/** Whether the team is to act next. */
export const isTeamsTurn = (task: TeamTask): boolean =>
  task.state === 'completed' || task.state === 'declined' || awaitsOf(task) !== null;
