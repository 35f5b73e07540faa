import { dayIn, daysAfter } from '../calendar/day';
import { atTime, startOfDay } from '../calendar/moment';
import { nextDigestAt } from './digest-schedule';
import type { Engagement } from './engagement';

/**
 * The engagement with its next digest where its calendar and its rules put it, and none while there is no request to
 * write it on. None begins after its hour: only one that was still to come today is made up for.
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
