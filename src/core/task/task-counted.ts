import type { CountedAsk } from '../ask/kind';
import { awaitsOf, type Task } from './task';

/** Whether the team is to act next: the customer has completed, declined, or asked for a date or for help. */
export const isTeamsTurn = (task: Task): boolean =>
  task.state.name === 'completed' || task.state.name === 'declined' || awaitsOf(task) !== null;

/** A task among all that its issue counts. It counts as overdue from when that was noted. */
export function taskCounted(task: Task): CountedAsk {
  const isOpen = task.state.name === 'open';
  const turn = isTeamsTurn(task) ? 'team' : isOpen ? 'customer' : 'nobody';
  return {
    turn,
    isOverdue: isOpen && task.isNotedOverdue,
    due: isOpen ? task.due : null,
    people: turn === 'customer' && task.owner.kind === 'person' ? [task.owner.accountId] : [],
  };
}

/** The part of an issue's entity property that is of its tasks alone. */
export type TaskFields = {
  /** Those that wait for the customer. */
  readonly openTasks: number;
};

export const taskFields = (tasks: readonly Task[]): TaskFields => ({
  openTasks: tasks.filter((task) => taskCounted(task).turn === 'customer').length,
});
