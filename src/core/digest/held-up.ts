import type { IsoInstant } from '../../contract/common';
import { dayIn, instantText } from '../calendar/day';
import { afterAllSlots, nextSlot, startOfDay } from '../calendar/moment';
import { madeAtOf, nextDigestAfterToday, nextDigestAt } from '../engagement/digest-schedule';
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

/** The digest that is known to be on the request. @property next the entry that notes its notices; undefined where it has none */
export type ToldDigest = { readonly entryId: string; readonly next: string | undefined; readonly span: DigestSpan };

/** The engagement once a digest was sent at this very moment. @param now epoch milliseconds */
export const withDigestSent = (engagement: Engagement, told: ToldDigest, now: number): Engagement =>
  withDayTaken(withDigestTold(engagement, told), told.span, now);

/**
 * The engagement once a digest is found on the request that an earlier attempt has sent: that has taken its own day, and takes no
 * other. If today's digest was put off for it, it is looked at now.
 * @param now epoch milliseconds
 */
export function withDigestFound(engagement: Engagement, told: ToldDigest, now: number): Engagement {
  const found = withDigestTold(engagement, told);
  const { timeZone } = found.calendar;
  const todays = nextDigestAt(found, startOfDay(timeZone, dayIn(timeZone, now)));
  const [nextAt = null] = [found.digest.nextAt, todays].flatMap((at) => at ?? []).sort();
  return { ...found, digest: { ...found.digest, nextAt } };
}

/** The entry that notes its notices is watched in the stead of a digest that was told. */
function withDigestTold(engagement: Engagement, { entryId, next }: ToldDigest): Engagement {
  const others = withoutUnsent(engagement.digest, (id) => id !== entryId);
  const digest = next === undefined ? others : { ...others, unsent: [...(others.unsent ?? []), next] };
  return { ...withoutTroublesOf(engagement, [entryId]), digest };
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
