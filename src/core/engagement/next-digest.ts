import { dayIn, daysAfter } from '../calendar/day';
import { atTime, startOfDay } from '../calendar/moment';
import { nextDigestAt } from './digest-schedule';
import type { Engagement } from './engagement';

/**
 * Sets when an engagement's next digest is due, by its calendar and its rules. An engagement without a request gets none.
 * If the digest's time has passed today, today's digest is still made, but only if it was due before the change, too.
 * @param now epoch milliseconds
 */
export function withNextDigest(engagement: Engagement, now: number): Engagement {
  const { calendar, reminders, digest } = engagement;
  if (engagement.request === null) return engagement;
  const { timeZone } = calendar;
  const today = dayIn(timeZone, now);
  const isStillToCome = digest.nextAt !== null && dayIn(timeZone, Date.parse(digest.nextAt)) <= today;
  const isAhead = atTime(timeZone, today, reminders.at) > now;
  const after = isStillToCome || isAhead ? now : startOfDay(timeZone, daysAfter(today, 1));
  return { ...engagement, digest: { ...digest, nextAt: nextDigestAt(engagement, after) } };
}
