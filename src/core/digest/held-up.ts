import type { IsoInstant } from '../../contract/common';
import { dayIn, instantText } from '../calendar/day';
import { nextSlot } from '../calendar/moment';
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
  const hasToday = digest.day !== null && digest.day >= dayIn(calendar.timeZone, now);
  if (hasToday && isOvertaken(engagement, span)) return nextDigestAfterToday(engagement, now) ?? undefined;
  const slot = nextSlot(calendar, now, 0);
  return slot === undefined || slot <= now ? undefined : instantText(slot);
}

/**
 * The engagement once a digest is known to be on the request. One of an earlier day has become today's, if today has had none.
 * @param next the entry that notes its notices, which is watched in its stead; undefined where it has none
 * @param now epoch milliseconds
 */
export function withDigestTold(
  engagement: Engagement,
  entryId: string,
  next: string | undefined,
  { until }: DigestSpan,
  now: number,
): Engagement {
  const { calendar } = engagement;
  const others = withoutUnsent(engagement.digest, (id) => id !== entryId);
  const digest = next === undefined ? others : { ...others, unsent: [...(others.unsent ?? []), next] };
  const day = dayIn(calendar.timeZone, now);
  if (digest.day === null || digest.day >= day) return { ...engagement, digest };
  return { ...engagement, digest: { ...digest, day, sentLate: until, nextAt: nextDigestAfterToday(engagement, now) } };
}

/** A digest's record without those entries that need not be watched any more. */
export function withoutUnsent(
  { unsent = [], ...digest }: Engagement['digest'],
  isKept: (entryId: string) => boolean,
): Engagement['digest'] {
  const kept = unsent.filter(isKept);
  return kept.length > 0 ? { ...digest, unsent: kept } : digest;
}
