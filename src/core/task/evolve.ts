import { emptyHistory } from '../audit/chain';
import type { TaskEvent } from './event';
import { completionOf, type Task } from './task';

/** The task after an event. The event was decided on this very task: what does not fit is a fault. */
export function evolve(task: Task | undefined, event: TaskEvent): Task {
  const { actor: by, at: since } = event;
  if (event.what === 'task-given') {
    return {
      ...event.task,
      givenBy: by,
      givenAt: since,
      round: 1,
      state: { name: 'open', since, returned: null },
      history: emptyHistory,
    };
  }
  if (!task) throw new Error(`${event.what} on a task that was never given`);
  const completion = completionOf(task);
  switch (event.what) {
    case 'task-completed':
      return {
        ...task,
        state: { name: 'completed', since, completion: { by, at: since, comment: event.comment } },
      };
    case 'task-confirmed':
      if (!completion) throw new Error('task-confirmed without a completion');
      return { ...task, state: { name: 'confirmed', since, by, completion } };
    case 'task-returned':
      if (!completion) throw new Error('task-returned without a completion');
      return {
        ...task,
        round: task.round + 1,
        state: { name: 'open', since, returned: { by, missing: event.missing, completion } },
      };
    case 'task-withdrawn':
      return { ...task, state: { name: 'withdrawn', since, by, reason: event.reason, completion } };
  }
}
