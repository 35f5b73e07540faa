import type { Answer } from '../../contract/answer';
import { type IsoDate, type TaskOwner, taskLimits } from '../../contract/task';
import { accept, refuse } from '../answer';
import type { Act } from '../audit/event';
import { daysAfter } from '../calendar/day';
import { type Engagement, isCustomer } from '../engagement/engagement';
import type { TaskEvent } from './event';
import type { Task } from './task';

/**
 * What a command on a task comes to. `already` is the honest repeat of a command that has taken effect: a double
 * click, a call sent again after a lost answer. It succeeds and changes nothing.
 */
export type Decision = TaskEvent | 'already';

export type NewTask = {
  readonly id: string;
  readonly issueId: string;
  readonly title: string;
  readonly instructions: string;
  readonly owner: TaskOwner;
  readonly due: IsoDate | null;
};

/** @param today in the customer's time zone */
export function give(engagement: Engagement, wanted: NewTask, today: IsoDate, act: Act): Answer<TaskEvent> {
  if (engagement.status !== 'active') return refuse('engagement-not-ready', { field: 'engagementId' });
  if (wanted.owner.kind === 'person' && !isCustomer(engagement, wanted.owner.accountId)) {
    return refuse('stakeholder-unknown', { field: 'owner' });
  }
  if (wanted.due !== null && wanted.due < today) return refuse('date-in-past', { field: 'due' });
  if (wanted.due !== null && wanted.due > daysAfter(today, taskLimits.dueDays)) {
    return refuse('date-too-far', { field: 'due', facts: { days: taskLimits.dueDays } });
  }
  const { id: engagementId, projectId } = engagement;
  return accept({ ...act, what: 'task-given', task: { ...wanted, engagementId, projectId } });
}

/** The caller is known to be a customer who may act on the task (`core/access`). */
export function complete(task: Task, command: { seen: number; comment: string }, act: Act): Answer<Decision> {
  const { state } = task;
  if (state.name === 'completed' || state.name === 'confirmed') {
    if (state.completion.by !== act.actor) return refuse('task-already-completed');
    return state.completion.comment === command.comment ? accept('already') : refuse('changed-meanwhile');
  }
  if (state.name === 'withdrawn') return refuse('task-withdrawn');
  if (task.history.length !== command.seen) return refuse('changed-meanwhile');
  return accept({ ...act, what: 'task-completed', comment: command.comment });
}

export function confirm(task: Task, command: { seen: number }, act: Act): Answer<Decision> {
  const { state } = task;
  if (state.name === 'confirmed' && state.by === act.actor) return accept('already');
  if (task.history.length !== command.seen) return refuse('changed-meanwhile');
  if (state.name !== 'completed') return refuse('task-not-completed');
  return accept({ ...act, what: 'task-confirmed' });
}

export function sendBack(task: Task, command: { seen: number; missing: string }, act: Act): Answer<Decision> {
  const { state } = task;
  const returned = state.name === 'open' ? state.returned : null;
  if (returned?.by === act.actor && returned.missing === command.missing && task.history.length === command.seen + 1) {
    return accept('already');
  }
  if (task.history.length !== command.seen) return refuse('changed-meanwhile');
  if (state.name !== 'completed') return refuse('task-not-completed');
  return accept({ ...act, what: 'task-returned', missing: command.missing });
}

export function withdraw(task: Task, command: { seen: number; reason: string }, act: Act): Answer<Decision> {
  const { state } = task;
  if (state.name === 'withdrawn' && state.by === act.actor && state.reason === command.reason) return accept('already');
  if (task.history.length !== command.seen) return refuse('changed-meanwhile');
  if (state.name !== 'open' && state.name !== 'completed') return refuse('task-not-open');
  return accept({ ...act, what: 'task-withdrawn', reason: command.reason });
}
