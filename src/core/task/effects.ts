import type { Engagement } from '../engagement/engagement';
import type { Effect, UrgentMessage } from '../outbox/effect';
import type { TaskEvent } from './event';
import type { Task } from './task';

/**
 * What an event on a task does to Jira. The customer hears of it with the day's digest, which is read from their
 * inboxes; only news of an urgent task goes at once.
 * @param task as it is after the event
 * @param wasPlanned before it: what the customer has never seen is no news to them until it begins
 */
export function effectsOf(engagement: Engagement, task: Task, event: TaskEvent, wasPlanned: boolean): Effect[] {
  const sync: Effect = { kind: 'sync-issue', issueId: task.issueId };
  const isNews = task.isUrgent && task.state.name !== 'planned' && (!wasPlanned || event.what === 'task-activated');
  const said = isNews ? urgentNews(engagement, task, event) : null;
  if (!said || !engagement.request) return [sync];
  const to = task.owner.kind === 'person' ? task.owner.accountId : null;
  const message = { ...said, language: engagement.language, to };
  return [sync, { kind: 'tell-customer', requestId: engagement.request.id, message }];
}

function urgentNews(engagement: Engagement, task: Task, event: TaskEvent): UrgentMessage | null {
  const facts = { title: task.title, engagement: engagement.name };
  const given: UrgentMessage = task.due
    ? { name: 'task-given-due', facts: { ...facts, due: task.due } }
    : { name: 'task-given', facts };
  switch (event.what) {
    case 'task-given':
    case 'task-activated':
      return given;
    case 'task-reassigned':
    case 'task-handed-over':
      return task.state.name === 'open' ? given : null;
    case 'task-changed':
      return { name: 'task-changed', facts };
    case 'date-agreed':
    case 'date-refused':
    case 'task-unblocked':
      return { name: 'task-answered', facts: { ...facts, words: event.words } };
    case 'task-returned':
      return { name: 'task-returned', facts: { ...facts, missing: event.missing } };
    case 'task-confirmed':
      return { name: 'task-confirmed', facts };
    case 'task-withdrawn':
      return { name: 'task-withdrawn', facts: { ...facts, reason: event.reason } };
    default:
      return null;
  }
}
