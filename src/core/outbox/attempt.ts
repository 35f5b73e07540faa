import { instantText } from '../calendar/day';
import type { OutboxEntry } from './effect';

/** A claim outlives any invocation that sends (120 s), so two never send the same entry at once. */
const leaseMs = 180_000;
const firstPauseMs = 30_000;
const longestPauseMs = 3_600_000;

/** Whether an entry may be taken up at an instant: it is due, or whoever took it up has died. */
export const isSendable = (entry: OutboxEntry, now: number): boolean =>
  entry.status !== 'failed' && entry.dueAt <= instantText(now);

/** After this many, further and further apart, a day has passed. */
const attemptsAtMost = 30;
/** After this many, the better part of an hour: permissions of a new installation have long arrived. */
const refusalsAtMost = 8;

/** The tries, a day apart, after which somebody has to know of what is still tried. */
const dailyTriesUntold = 3;

/** Whether to give up on what keeps failing, or to try it daily. @param isRefused Jira understood and said no, which may yet change */
export const isHopeless = (entry: OutboxEntry, isRefused: boolean): boolean =>
  entry.attempts >= (isRefused ? refusalsAtMost : attemptsAtMost);

/** Whether what is tried daily has been for so long that somebody has to know. */
export const isLongHopeless = (entry: OutboxEntry, isRefused: boolean): boolean =>
  isHopeless({ ...entry, attempts: entry.attempts - dailyTriesUntold }, isRefused);

/** The entry while it is being sent. */
export const claimed = (entry: OutboxEntry, now: number): OutboxEntry => ({
  ...entry,
  status: 'sending',
  attempts: entry.attempts + 1,
  dueAt: instantText(now + leaseMs),
  firstTriedAt: entry.firstTriedAt ?? instantText(now),
});

/**
 * The entry to be tried again later: twice as late each time, up to an hour, or as late as the service asked.
 * @param happened what is known of the attempt: after `maybe`, the next one looks before it sends
 */
export function postponed(
  entry: OutboxEntry,
  now: number,
  happened: 'no' | 'maybe',
  retryAfterSeconds: number = 0,
): OutboxEntry {
  // A claim has counted the attempt already; what needs no claim is counted here.
  const attempts = entry.status === 'sending' ? entry.attempts : entry.attempts + 1;
  const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(attempts - 1, 12));
  return {
    ...entry,
    status: 'pending',
    attempts,
    dueAt: instantText(now + Math.max(pause, retryAfterSeconds * 1000)),
    firstTriedAt: happened === 'no' && attempts === 1 ? null : entry.firstTriedAt,
  };
}

/** Given up: Jira will not do it. */
export const failed = (entry: OutboxEntry, problem: string): OutboxEntry => ({ ...entry, status: 'failed', problem });
