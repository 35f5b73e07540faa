import { subjectGone } from '../../contract/common';
import type { MessageNow, QueuedNews } from '../ask/kind';
import type { MessageOf, MessageTemplates } from '../text/message-template';
import type { TaskEvent } from './event';
import { taskParties } from './parties';
import { awaitsOf, type Task } from './task';

/** The messages that the customer gets at once about an urgent task. */
export const taskMessages = {
  'task-given': { title: 'words' },
  'task-given-due': { title: 'words', due: 'day' },
  'task-changed': { title: 'words' },
  'task-answered': { title: 'words', words: 'words' },
  'task-returned': { title: 'words', missing: 'words' },
  'task-asked-again': { title: 'words', missing: 'words' },
  'task-confirmed': { title: 'words' },
  'task-withdrawn': { title: 'words', reason: 'words' },
  'task-gone': { title: 'words' },
} as const satisfies MessageTemplates;

export type TaskMessage = MessageOf<typeof taskMessages>;

/** The message that a task is new to whose it is. */
const givenMessage = ({ title, due }: Pick<Task, 'title' | 'due'>): TaskMessage =>
  due === null ? { name: 'task-given', facts: { title } } : { name: 'task-given-due', facts: { title, due } };

/** The message that an event sends to the customer at once, if any. @param task as it is after the event */
export function taskMessage(task: Task, event: TaskEvent): TaskMessage | null {
  const { title, state } = task;
  switch (event.what) {
    case 'task-given':
    case 'task-activated':
      return givenMessage(task);
    case 'task-reassigned':
    case 'task-handed-over':
      return state.name === 'open' ? givenMessage(task) : null;
    case 'task-changed':
      return state.name === 'open' && state.newsAt === event.at ? { name: 'task-changed', facts: { title } } : null;
    case 'date-agreed':
    case 'date-refused':
    case 'task-unblocked':
      return { name: 'task-answered', facts: { title, words: event.words } };
    case 'task-returned':
      return {
        name: state.name === 'open' && state.returned?.isAskedAgain ? 'task-asked-again' : 'task-returned',
        facts: { title, missing: event.missing },
      };
    case 'task-confirmed':
      return { name: 'task-confirmed', facts: { title } };
    case 'task-withdrawn':
      return event.reason === subjectGone
        ? { name: 'task-gone', facts: { title } }
        : { name: 'task-withdrawn', facts: { title, reason: event.reason } };
    // Events of the customer's side itself.
    case 'task-accepted':
    case 'date-proposed':
    case 'task-stuck':
    case 'task-unstuck':
    case 'task-completed':
    case 'task-declined':
    case 'task-undone':
      return null;
    // Reminders, which come with the day's digest.
    case 'task-overdue':
    case 'owner-absent':
    case 'owner-back':
    case 'customer-nudged':
    case 'customer-reminded':
    case 'sponsor-told':
    case 'sponsor-not-told':
    case 'reminders-paused':
    case 'reminders-resumed':
      return null;
  }
}

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
