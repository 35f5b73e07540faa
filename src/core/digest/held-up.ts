import type { IsoInstant } from '../../contract/common';
import { dayIn, instantText } from '../calendar/day';
import { afterAllSlots, nextSlot } from '../calendar/moment';
import { nextDigestAfterToday } from '../engagement/digest-schedule';
import type { Engagement } from '../engagement/engagement';
import type { DigestSpan } from '../outbox/effect';

/** Whether a later digest has been made since, or another one has become that of the last day. */
export const isOvertaken = ({ digest }: Pick<Engagement, 'digest'>, { until }: Pick<DigestSpan, 'until'>): boolean =>
  until !== (digest.sentLate ?? digest.toldUntil);

/**
 * The instant from which a digest may go that is not sent as soon as it is made: never in quiet hours, and at the next
 * digest's time if today has had another one.
 * @param now epoch milliseconds
 * @returns undefined for at once
 */
export function digestWaitsUntil(engagement: Engagement, span: DigestSpan, now: number): IsoInstant | undefined {
  const { calendar, digest } = engagement;
  const never = afterAllSlots(calendar.timeZone, now);
  const hasToday = digest.day !== null && digest.day >= dayIn(calendar.timeZone, now);
  if (hasToday && isOvertaken(engagement, span)) return nextDigestAfterToday(engagement, now) ?? instantText(never);
  const slot = nextSlot(calendar, now, 0) ?? never;
  return slot <= now ? undefined : instantText(slot);
}

/**
 * The engagement once a digest has taken today for itself: no other is made or sent on it. Of one that need not wait only.
 * @param now epoch milliseconds
 * @see digestWaitsUntil
 */
export function withDayTaken(engagement: Engagement, { until }: DigestSpan, now: number): Engagement {
  const { calendar, digest } = engagement;
  const day = dayIn(calendar.timeZone, now);
  if (digest.day !== null && digest.day >= day) return engagement;
  return { ...engagement, digest: { ...digest, day, sentLate: until, nextAt: nextDigestAfterToday(engagement, now) } };
}

/**
 * The engagement once a digest is known to be on the request. Where that is known on a later day only, it is that day's as well.
 * @param next the entry that notes its notices, which is watched in its stead; undefined where it has none
 * @param now epoch milliseconds
 */
export function withDigestTold(
  engagement: Engagement,
  entryId: string,
  next: string | undefined,
  span: DigestSpan,
  now: number,
): Engagement {
  const others = withoutUnsent(engagement.digest, (id) => id !== entryId);
  const digest = next === undefined ? others : { ...others, unsent: [...(others.unsent ?? []), next] };
  return withDayTaken({ ...engagement, digest }, span, now);
}

/** A digest's record without those entries that need not be watched any more. */
export function withoutUnsent(
  { unsent = [], ...digest }: Engagement['digest'],
  isKept: (entryId: string) => boolean,
): Engagement['digest'] {
  const kept = unsent.filter(isKept);
  return kept.length > 0 ? { ...digest, unsent: kept } : digest;
}
