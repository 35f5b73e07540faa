import canonicalize from 'canonicalize';
import { subjectGone } from '../../contract/common';
import type { AskedOf } from '../access/customer';
import type { QueuedMessage } from '../ask/kind';
import type { MessageOf, MessageTemplates } from '../text/message-template';
import type { TaskEvent } from './event';
import { taskParties } from './parties';
import type { Task } from './task';

/** The messages that the customer gets at once about an urgent task. */
export const taskMessages = {
  'task-given': { title: 'words' },
  'task-given-due': { title: 'words', due: 'day' },
  'task-changed': { title: 'words' },
  'task-answered': { title: 'words', words: 'words' },
  'task-returned': { title: 'words', missing: 'words' },
  'task-confirmed': { title: 'words' },
  'task-withdrawn': { title: 'words', reason: 'words' },
  'task-gone': { title: 'words' },
} as const satisfies MessageTemplates;

type TaskMessage = MessageOf<typeof taskMessages>;

/**
 * Those for whom a message is still true when it is sent: nobody, where it asks for something that is not theirs to do any
 * more. A new task is none to whoever has done something about it, and not by the words that it has no more.
 */
export function taskToldNow(task: Task, { name, facts, to }: QueuedMessage): AskedOf | null {
  if (name === 'task-confirmed' || name === 'task-withdrawn' || name === 'task-gone') return to;
  const { state, title, due } = task;
  const isTheirs = canonicalize(taskParties(task).askedOf) === canonicalize(to);
  if (state.name !== 'open' || !isTheirs) return null;
  if (name !== 'task-given' && name !== 'task-given-due') return to;
  const isNew = state.heardAt === null || state.heardAt === state.handedAt;
  return isNew && facts.title === title && (facts.due ?? null) === due ? to : null;
}

/** The message that an event sends to the customer at once, if any. @param task as it is after the event */
export function taskMessage({ title, due, state }: Task, event: TaskEvent): TaskMessage | null {
  const given: TaskMessage =
    due === null ? { name: 'task-given', facts: { title } } : { name: 'task-given-due', facts: { title, due } };
  switch (event.what) {
    case 'task-given':
    case 'task-activated':
      return given;
    case 'task-reassigned':
    case 'task-handed-over':
      return state.name === 'open' ? given : null;
    case 'task-changed':
      return { name: 'task-changed', facts: { title } };
    case 'date-agreed':
    case 'date-refused':
    case 'task-unblocked':
      return { name: 'task-answered', facts: { title, words: event.words } };
    case 'task-returned':
      return { name: 'task-returned', facts: { title, missing: event.missing } };
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
    case 'reminders-paused':
    case 'reminders-resumed':
      return null;
  }
}
