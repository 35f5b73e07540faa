import type { IsoInstant } from '../../contract/common';
import { dayIn, instantText } from '../calendar/day';
import { afterAllSlots, nextSlot } from '../calendar/moment';
import { madeAtOf, nextDigestAfterToday } from '../engagement/digest-schedule';
import type { Engagement } from '../engagement/engagement';
import { withoutTroublesOf } from '../engagement/troubles';
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
  return withDayTaken({ ...withoutTroublesOf(engagement, [entryId]), digest }, span, now);
}

/** A digest that Jira has refused, and that is not on the request. */
export type LostDigest = { readonly entryId: string; readonly span: DigestSpan };

/**
 * The engagement as if its last digests had not been made, where they are lost: the next one begins where they began, and its
 * trouble, should Jira refuse it too, is the only one. A lost digest after which others have told something stays as it is.
 * @returns with the entries that are to go
 */
export function withoutLost(
  engagement: Engagement,
  lost: readonly LostDigest[],
): { readonly engagement: Engagement; readonly entryIds: readonly string[] } {
  const last = lost.find(({ span }) => span.until === engagement.digest.toldUntil);
  if (!last) return { engagement: withoutDayOf(engagement, lost), entryIds: [] };
  const { day, toldUntil, ...digest } = withoutUnsent(engagement.digest, (id) => id !== last.entryId);
  // Another digest may have been that of the last day.
  const isOther = digest.sentLate !== undefined && digest.sentLate !== last.span.until;
  const { madeAt: _, sentLate, ...others } = digest;
  const { until: __, ...begun } = last.span;
  const before = {
    ...withoutTroublesOf(engagement, [last.entryId]),
    digest: { ...others, ...begun, ...(isOther ? { day, sentLate } : {}) },
  };
  const further = withoutLost(
    before,
    lost.filter((each) => each !== last),
  );
  return { engagement: further.engagement, entryIds: [last.entryId, ...further.entryIds] };
}

/** The engagement without the day that a lost digest has taken for itself: nothing was told on it. The day of the last that was made is left. */
function withoutDayOf(engagement: Engagement, lost: readonly LostDigest[]): Engagement {
  const { sentLate, ...digest } = engagement.digest;
  if (sentLate === undefined || !lost.some(({ span }) => span.until === sentLate)) return engagement;
  const madeAt = digest.madeAt ?? madeAtOf(digest.toldUntil);
  return { ...engagement, digest: { ...digest, day: dayIn(engagement.calendar.timeZone, Date.parse(madeAt)) } };
}

/** A digest's record without those entries that need not be watched any more. */
export function withoutUnsent(
  { unsent = [], ...digest }: Engagement['digest'],
  isKept: (entryId: string) => boolean,
): Engagement['digest'] {
  const kept = unsent.filter(isKept);
  return kept.length > 0 ? { ...digest, unsent: kept } : digest;
}
