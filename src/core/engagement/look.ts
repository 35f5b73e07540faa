import type { IsoInstant } from '../../contract/common';
import { dayIn, daysAfter, instantText } from '../calendar/day';
import { atTime } from '../calendar/moment';
import { digestGraceMs, digestTimeOfDay, isDigestDue } from './digest-schedule';
import type { Engagement } from './engagement';

/**
 * Sets when it is looked next for who and what is out of reach: on every day of the customer's, also in critical periods and on
 * days off. The team is told what is found, and no customer. It is the time of day of digests: on days that have one, both are one look.
 * @param now epoch milliseconds
 */
export function withNextLook(engagement: Engagement, now: number): Engagement {
  if (engagement.request === null) return engagement;
  const { timeZone } = engagement.calendar;
  const today = dayIn(timeZone, now);
  const time = digestTimeOfDay(engagement);
  const todays = atTime(timeZone, today, time);
  const next = todays > now ? todays : atTime(timeZone, daysAfter(today, 1), time);
  return { ...engagement, lookAt: instantText(next) };
}

/** Whether it is time to look, whether or not there is a digest. @param now epoch milliseconds */
export const isLookDue = ({ status, lookAt }: Pick<Engagement, 'status' | 'lookAt'>, now: number): boolean =>
  status === 'active' && lookAt !== undefined && Date.parse(lookAt) + digestGraceMs <= now;

/** Whether there is anything to do for an engagement by itself. @param now epoch milliseconds */
export const isEngagementDue = (engagement: Engagement, now: number): boolean =>
  isDigestDue(engagement, now) || isLookDue(engagement, now);

/** The instant from which the sweep finds an engagement: of its next look or its next digest, whichever is first. */
export function engagementDueAt({ digest, lookAt }: Pick<Engagement, 'digest' | 'lookAt'>): IsoInstant | undefined {
  const [first] = [digest.nextAt, lookAt].flatMap((at) => at ?? []).sort();
  return first;
}
