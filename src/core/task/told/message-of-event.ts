import { subjectGone } from '../../../contract/common';
import type { TaskEvent } from '../event';
import type { Task } from '../task';
import type { TaskMessage } from './messages';

/** The message that a task is new to whose it is. */
export const givenMessage = ({ title, due }: Pick<Task, 'title' | 'due'>): TaskMessage =>
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
