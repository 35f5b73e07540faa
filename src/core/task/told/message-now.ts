import type { MessageNow, QueuedNews } from '../../ask/told';
import { taskParties } from '../parties';
import { awaitsOf, type Task } from '../task';
import { givenMessage } from './message-of-event';
import type { TaskMessage } from './messages';

/** A message about an urgent task as it is true now, for those whose the task is now. */
export function taskMessageNow(task: Task, queued: QueuedNews<TaskMessage>): MessageNow | null {
  const message = saidNow(task, queued);
  return message && { message, to: taskParties(task).askedOf };
}

function saidNow(task: Task, { at, ...queued }: QueuedNews<TaskMessage>): TaskMessage | null {
  const { title, state } = task;
  switch (queued.name) {
    case 'task-confirmed':
      return state.name === 'confirmed' ? { name: queued.name, facts: { title } } : null;
    case 'task-gone':
      return state.name === 'withdrawn' ? { name: queued.name, facts: { title } } : null;
    case 'task-withdrawn':
      return state.name === 'withdrawn' ? { name: queued.name, facts: { title, reason: state.reason } } : null;
  }
  // Nothing is to be done at once where it is not urgent any more: the next digest tells of that change.
  if (state.name !== 'open' || !task.isUrgent) return null;
  const { since, handedAt = since, returned } = state;
  switch (queued.name) {
    case 'task-given':
    case 'task-given-due':
      // It is not new to whoever has asked about it already, and a later return or owner has news of its own.
      return handedAt === at && awaitsOf(task) === null ? givenMessage(task) : null;
    case 'task-changed':
      return { name: queued.name, facts: { title } };
    case 'task-answered':
      return { name: queued.name, facts: { title, words: queued.facts.words } };
    case 'task-returned':
    case 'task-asked-again':
      return since === at && returned ? { name: queued.name, facts: { title, missing: returned.missing } } : null;
  }
}
