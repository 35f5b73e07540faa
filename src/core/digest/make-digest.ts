import { dayIn, instantText } from '../calendar/day';
import { isDigestTime, nextDigestAfterToday, soonestDigestAt, toldUntilBy } from '../engagement/digest-schedule';
import type { Engagement } from '../engagement/engagement';
import type { DigestPart, DigestSpan } from '../outbox/effect';
import { composeDigest, type Reading } from './compose';
import { isOvertaken } from './held-up';

/**
 * The result of looking at an engagement's digest: what it would say now, if anything, from where to where it tells, and when
 * to look again.
 */
export type DigestOutcome = {
  readonly digest: Engagement['digest'];
  readonly parts: readonly DigestPart[];
  readonly span: DigestSpan | null;
};

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
  const toldUntil = toldUntilBy(now);
  const parts = composeDigest(engagement, readings, day, toldUntil);
  const nextAt = nextDigestAfterToday(engagement, now);
  return parts.length === 0
    ? putOff(engagement, nextAt)
    : {
        digest: { day, toldUntil, madeAt: instantText(now), nextAt },
        parts,
        span: { ...lastTold(engagement), until: toldUntil },
      };
}

/**
 * The parts of a digest that was made earlier, as they are now: of what was news to it, and has not changed since; and what is due today.
 * What others have told since is not said again: reminders up to the day of the last, and steps up to its making.
 * @param now epoch milliseconds
 */
export function digestAt(
  engagement: Engagement,
  { until, ...last }: DigestSpan,
  readings: readonly Reading[],
  now: number,
): DigestPart[] {
  const { digest, calendar } = engagement;
  const { day } = isOvertaken(engagement, { until }) ? digest : last;
  const since = until < digest.toldUntil ? digest : last;
  const made = { ...engagement, digest: { ...since, day, toldUntil: last.toldUntil, nextAt: digest.nextAt } };
  return composeDigest(made, readings, dayIn(calendar.timeZone, now), until);
}

function lastTold({ digest: { day, toldUntil, madeAt } }: Engagement): Omit<DigestSpan, 'until'> {
  return { day, toldUntil, ...(madeAt === undefined ? {} : { madeAt }) };
}

/** Nothing is told today: what there is to tell waits for the next digest. @param now epoch milliseconds */
export const skipToday = (engagement: Engagement, now: number): DigestOutcome =>
  putOff(engagement, nextDigestAfterToday(engagement, now));

const putOff = ({ digest }: Engagement, nextAt: Engagement['digest']['nextAt']): DigestOutcome => ({
  digest: { ...digest, nextAt },
  parts: [],
  span: null,
});
