import type { Attribution } from '../../core/audit/event';
import { pollEffects } from '../../core/outbox/poll-effects';
import type { Poll } from '../../core/poll/poll';
import type { UnitOfWork } from '../unit-of-work';

/** Writes what an event makes of a poll, its history, and its effects. The engagement has been loaded. */
export function applyPollEvent(work: UnitOfWork, after: Poll, what: string, attribution: Attribution): Poll {
  const poll = work.appendEvent(after, { ...attribution, what });
  work.save('poll', poll.id, poll);
  work.expectUnchanged({ kind: 'engagement', id: poll.engagementId });
  work.enqueue(pollEffects(poll));
  return poll;
}
