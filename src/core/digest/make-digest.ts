import { dayIn, instantText } from '../calendar/day';
import { digestGraceMs, isDigestTime, nextDigestAfterToday, soonestDigestAt } from '../engagement/digest-schedule';
import type { Engagement } from '../engagement/engagement';
import type { DigestPart } from '../outbox/effect';
import { composeDigest, type Reading } from './compose';

/** The result of looking at an engagement's digest: the message to send now, if any, and when to look again. */
export type DigestOutcome = { readonly digest: Engagement['digest']; readonly parts: readonly DigestPart[] };

/**
 * Makes the digest of the instant `now`, from inboxes that were read after that instant. It tells what was done up to two
 * minutes (`digestGraceMs`) before `now`: all that was done by then has been stored, and whatever is stored later was done
 * later. So each piece of news falls into exactly one digest.
 * @param now epoch milliseconds
 */
export function makeDigest(engagement: Engagement, readings: readonly Reading[], now: number): DigestOutcome {
  // It may be too late in the day, or the calendar may have changed since this look was settled.
  if (!isDigestTime(engagement, now)) return putOff(engagement, soonestDigestAt(engagement, now));
  const day = dayIn(engagement.calendar.timeZone, now);
  const toldUntil = instantText(now - digestGraceMs);
  const parts = composeDigest(engagement, readings, day, toldUntil);
  const nextAt = nextDigestAfterToday(engagement, now);
  return parts.length === 0
    ? putOff(engagement, nextAt)
    : { digest: { day, toldUntil, madeAt: instantText(now), nextAt }, parts };
}

/** Nothing is told today: what there is to tell waits for the next digest. @param now epoch milliseconds */
export const skipToday = (engagement: Engagement, now: number): DigestOutcome =>
  putOff(engagement, nextDigestAfterToday(engagement, now));

const putOff = ({ digest }: Engagement, nextAt: Engagement['digest']['nextAt']): DigestOutcome => ({
  digest: { ...digest, nextAt },
  parts: [],
});
