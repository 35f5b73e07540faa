import type { IsoInstant } from '../../contract/common';
import type { NextDigests } from '../../contract/engagement';
import { instantText } from '../calendar/day';
import { msNeeded, nextDigestAfterToday } from './digest-schedule';
import type { Engagement } from './engagement';

/** The digests that will tell of what is done from now on. @param now epoch milliseconds */
export function nextDigestsOf(
  engagement: Pick<Engagement, 'calendar' | 'reminders' | 'digest'>,
  now: number,
): NextDigests | null {
  const { nextAt } = engagement.digest;
  if (nextAt === null) return null;
  const latest = Math.max(now, Date.parse(nextAt));
  return {
    at: nextAt,
    openUntil: instantText(latest + msNeeded),
    afterAt: nextDigestAfterToday(engagement, latest),
  };
}

/** The digest that tells of something. `isEarlierOpen` where the one before it may tell of it, too: nobody knows before that is made. */
export type Telling = { readonly at: IsoInstant; readonly isEarlierOpen: boolean };

/**
 * The digest that tells of what is done now. Null where it is not known: none is to come, or what is known of it is too old.
 * @param now epoch milliseconds
 */
export function tellingOf(digests: NextDigests | null, now: number): Telling | null {
  if (digests === null) return null;
  const { at, openUntil, afterAt } = digests;
  if (now <= Date.parse(at)) return { at, isEarlierOpen: false };
  if (afterAt === null || Date.parse(afterAt) < now) return null;
  return { at: afterAt, isEarlierOpen: now <= Date.parse(openUntil) };
}
