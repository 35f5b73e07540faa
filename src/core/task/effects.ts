import type { Engagement } from '../engagement/engagement';
import type { Effect, Message } from '../outbox/effect';
import type { TaskEvent } from './event';
import type { Task } from './task';

/** What an event on a task does to Jira. @param task as it is after the event */
export function effectsOf(engagement: Engagement, task: Task, event: TaskEvent): Effect[] {
  const sync: Effect = { kind: 'sync-issue', issueId: task.issueId };
  const said = messageOf(engagement, task, event);
  if (!said || !engagement.request) return [sync];
  const to = task.owner.kind === 'person' ? task.owner.accountId : null;
  const message: Message = { ...said, language: engagement.language, to };
  return [sync, { kind: 'tell-customer', requestId: engagement.request.id, message }];
}

function messageOf(engagement: Engagement, task: Task, event: TaskEvent): Pick<Message, 'name' | 'facts'> | null {
  const facts = { title: task.title, engagement: engagement.name };
  switch (event.what) {
    case 'task-given':
      return task.due ? { name: 'task-given-due', facts: { ...facts, due: task.due } } : { name: 'task-given', facts };
    case 'task-returned':
      return { name: 'task-returned', facts: { ...facts, missing: event.missing } };
    case 'task-confirmed':
      return { name: 'task-confirmed', facts };
    case 'task-withdrawn':
      return { name: 'task-withdrawn', facts: { ...facts, reason: event.reason } };
    // Who completed it knows, and nobody else on the customer's side is kept waiting by it.
    case 'task-completed':
      return null;
  }
}
