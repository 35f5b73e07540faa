import type { HistoryWhat } from '../../contract/team';
import type { Act, AuditEvent } from '../audit/event';
import type { Task } from './task';

/** What can happen to a customer task. */
export type TaskEvent = Act &
  (
    | { readonly what: 'task-given'; readonly task: Omit<Task, 'state' | 'history' | 'round' | 'givenBy' | 'givenAt'> }
    | { readonly what: 'task-completed'; readonly comment: string }
    | { readonly what: 'task-confirmed' }
    | { readonly what: 'task-returned'; readonly missing: string }
    | { readonly what: 'task-withdrawn'; readonly reason: string }
  );

/** The event as the audit keeps it. */
export function audited(event: TaskEvent): AuditEvent<HistoryWhat> {
  const { actor, at, what } = event;
  switch (event.what) {
    case 'task-given':
      return { what, actor, at, facts: event.task };
    case 'task-completed':
      return event.comment ? { what, actor, at, text: event.comment } : { what, actor, at };
    case 'task-returned':
      return { what, actor, at, text: event.missing };
    case 'task-withdrawn':
      return { what, actor, at, text: event.reason };
    case 'task-confirmed':
      return { what, actor, at };
  }
}
