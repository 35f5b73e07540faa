import type { IsoDate } from '../../contract/common';
import { raidLimits } from '../../contract/raid';
import type { Result } from '../../contract/result';
import { accept, refuse } from '../result';
import type { Inbox } from './inbox';

/**
 * The inbox of who raises entries, with an ask or by themselves, counted for the day: each becomes a Jira issue, and there
 * are only so many a day in one engagement. @param today in the customer's time zone
 */
export function countRaised(inbox: Inbox, raised: number, today: IsoDate): Result<Inbox> {
  const before = inbox.raisedLast?.day === today ? inbox.raisedLast.count : 0;
  const count = before + raised;
  if (count > raidLimits.perDay) return refuse('entry-limit-reached', { facts: { limit: raidLimits.perDay } });
  return accept({ ...inbox, raisedLast: { day: today, count } });
}
