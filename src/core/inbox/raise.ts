import type { Answer } from '../../contract/answer';
import { raidLimits } from '../../contract/raid';
import type { IsoDate } from '../../contract/task';
import { accept, refuse } from '../answer';
import { type Inbox, type RaisedEntry, raise } from './inbox';

/**
 * The inbox with what its person raises outside of any task: so many a day, and counted for each of their engagements.
 * @param today in the customer's time zone
 */
export function raiseByOneself(inbox: Inbox, entry: RaisedEntry, today: IsoDate): Answer<Inbox> {
  const membership = inbox.engagements.find(({ engagementId }) => engagementId === entry.engagementId);
  if (!membership) return refuse('not-found');
  const count = membership.raised?.day === today ? membership.raised.count : 0;
  if (count >= raidLimits.perDay) return refuse('entry-limit-reached', { facts: { limit: raidLimits.perDay } });
  const counted = { ...membership, raised: { day: today, count: count + 1 } };
  const engagements = inbox.engagements.map((each) => (each === membership ? counted : each));
  return accept(raise({ ...inbox, engagements }, [entry]));
}
