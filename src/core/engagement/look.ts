import type { IsoInstant } from '../../contract/common';
import { dayIn, daysAfter, instantText } from '../calendar/day';
import { atTime } from '../calendar/moment';
import { digestGraceMs, digestTimeOfDay, isDigestDue } from './digest-schedule';
import type { Engagement } from './engagement';

/** A look that was made. */
export type Look = {
  /** The engagement by which it was made. */
  readonly seen: Engagement;
  /** Jira has told all that it was asked. */
  readonly isWhole: boolean;
};

const firstPauseMs = 15 * 60_000;

/**
 * Sets when it is looked next for who and what is out of reach: on every day of the customer's, also in critical periods and on
 * days off. The team is told what is found, and no customer. It is the time of day of digests: on days that have one, both are one look.
 * A look to which Jira did not tell all is made again: after a quarter of an hour, and then after as long as it is since the first.
 * @param now epoch milliseconds
 * @param look the one that was made, if there was one
 */
export function withNextLook(engagement: Engagement, now: number, look?: Look): Engagement {
  // A change of the calendar that came after it is looked at by a look of its own.
  if (engagement.request === null || engagement.recheckSince !== look?.seen.recheckSince) return engagement;
  const { timeZone } = engagement.calendar;
  const today = dayIn(timeZone, now);
  const time = digestTimeOfDay(engagement);
  const todays = atTime(timeZone, today, time);
  const isLater = todays > now;
  const next = isLater ? todays : atTime(timeZone, daysAfter(today, 1), time);
  if (look?.isWhole !== false) return { ...engagement, lookAt: instantText(next) };
  const first = isLater ? atTime(timeZone, daysAfter(today, -1), time) : todays;
  return { ...engagement, lookAt: instantText(Math.min(next, now + Math.max(firstPauseMs, now - first))) };
}

/**
 * Has it looked soon at every ask by a new calendar: each has settled by the old one when it is due next, which may be too late now.
 * @param at when it was changed
 */
export function withNewCalendar({ recheckFrom: _, ...engagement }: Engagement, at: IsoInstant): Engagement {
  return engagement.request === null ? engagement : { ...engagement, lookAt: at, recheckSince: at };
}

/** The place from which the look at every ask by a new calendar goes on. */
export type RecheckFrom = NonNullable<Engagement['recheckFrom']>;

/**
 * The engagement once asks have been looked at by a new calendar. Undefined where that was changed again meanwhile: all begins anew.
 * @param left from where it goes on; undefined where it is done
 */
export function withRecheckLeft(
  { recheckSince, recheckFrom: _, ...engagement }: Engagement,
  seen: Engagement,
  left: RecheckFrom | undefined,
): Engagement | undefined {
  if (recheckSince === undefined || recheckSince !== seen.recheckSince) return undefined;
  return left === undefined ? engagement : { ...engagement, recheckSince, recheckFrom: left };
}

/** Whether it is time to look, whether or not there is a digest. @param now epoch milliseconds */
export const isLookDue = ({ status, lookAt }: Pick<Engagement, 'status' | 'lookAt'>, now: number): boolean =>
  status === 'active' && lookAt !== undefined && Date.parse(lookAt) + digestGraceMs <= now;

/** Whether there is anything to do for an engagement by itself. @param now epoch milliseconds */
export const isEngagementDue = (engagement: Engagement, now: number): boolean =>
  isDigestDue(engagement, now) ||
  isLookDue(engagement, now) ||
  (engagement.status === 'active' && engagement.recheckSince !== undefined);
