/**
 * The fate of an event once its consumer has ended. Pure.
 * developer.atlassian.com/platform/forge/runtime-reference/async-events-api: at least once within 24 hours; a consumer
 * asks for another go by returning an InvocationError, and anything that it throws is retried with a growing delay.
 */

import type { End } from '../invocation/invocation';
import { queueLimits } from '../platform/limits';
import type { QueuedEvent } from './event-table';

export type Verdict =
  | { readonly kind: 'done' }
  | { readonly kind: 'retry'; readonly afterMs: number; readonly reason: string; readonly data: unknown }
  | { readonly kind: 'drop'; readonly because: 'expired' | 'retry-data-too-large' };

const second = 1_000;

/** @param jitter in [0, 1) */
export function judgeDelivery(event: QueuedEvent, end: End, now: number, jitter: number): Verdict {
  const verdict = end.kind === 'returned' ? judgeReturn(end.value) : retryLater(event, end, jitter);
  if (verdict.kind !== 'retry') return verdict;
  const isTooLate = now + verdict.afterMs > event.pushedAt + queueLimits.retentionMs;
  return isTooLate ? { kind: 'drop', because: 'expired' } : verdict;
}

/** An InvocationError is recognised by its shape: the package's constructor returns a plain object. */
function judgeReturn(value: unknown): Verdict {
  const reply = value as {
    _retry?: unknown;
    retryOptions?: { retryAfter?: number; retryReason?: string; retryData?: unknown };
  } | null;
  if (typeof reply !== 'object' || reply?._retry !== true) return { kind: 'done' };
  const { retryAfter = 1, retryReason = 'FUNCTION_RETRY_REQUEST', retryData } = reply.retryOptions ?? {};
  const size = retryData === undefined ? 0 : Buffer.byteLength(JSON.stringify(retryData));
  if (size > queueLimits.retryDataBytes) return { kind: 'drop', because: 'retry-data-too-large' };
  const seconds = Math.min(Math.max(1, retryAfter), queueLimits.retryAfterSeconds);
  return { kind: 'retry', afterMs: seconds * second, reason: retryReason, data: retryData };
}

function retryLater(event: QueuedEvent, end: End, jitter: number): Verdict {
  return {
    kind: 'retry',
    afterMs: backoff(event.retries, jitter),
    reason: end.kind === 'timed-out' ? 'FUNCTION_TIME_OUT' : 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
    data: undefined,
  };
}

/** Doubles from a second to a quarter of an hour, and is drawn from the upper half of that. */
export function backoff(retries: number, jitter: number): number {
  const full = Math.min(queueLimits.backoffToMs, queueLimits.backoffFromMs * 2 ** Math.min(retries, 30));
  return Math.round(full * (0.5 + jitter / 2));
}
