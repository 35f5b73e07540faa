import type { Answer } from '../../contract/answer';
import { raidLimits } from '../../contract/raid';
import type { IsoDate } from '../../contract/task';
import { accept, refuse } from '../answer';
import type { Inbox } from './inbox';

/**
 * The inbox of who raises entries, with a task or by themselves, counted for the day and the engagement: each becomes a
 * Jira issue, and there are only so many a day. @param today in the customer's time zone
 */
export function countRaised(inbox: Inbox, engagementId: string, raised: number, today: IsoDate): Answer<Inbox> {
  const membership = inbox.engagements.find((each) => each.engagementId === engagementId);
  if (!membership) return refuse('not-found');
  const before = membership.raised?.day === today ? membership.raised.count : 0;
  const count = before + raised;
  if (count > raidLimits.perDay) return refuse('entry-limit-reached', { facts: { limit: raidLimits.perDay } });
  const counted = { ...membership, raised: { day: today, count } };
  return accept({ ...inbox, engagements: inbox.engagements.map((each) => (each === membership ? counted : each)) });
}
