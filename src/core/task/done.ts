import { type DoneState, doneStates } from '../../contract/task/portal-task';
import type { Task, TaskState } from './task';

/** A task on which nobody waits for the customer any more: they have done or declined it, or it is over. */
export type DoneTask = Task & { readonly state: Extract<TaskState, { readonly name: DoneState }> };

export const isDoneTask = (task: Task): task is DoneTask => (doneStates as readonly string[]).includes(task.state.name);
