import type { CountedAsk } from '../../ask/kind';
import { type Task, turnOfTask } from '../task';

/** A task among all that its issue counts. It counts as overdue from when that was noted. */
export function taskCounted(task: Task): CountedAsk {
  const isOpen = task.state.name === 'open';
  const turn = turnOfTask(task);
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
