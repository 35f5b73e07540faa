import type { AsyncEvent } from '@forge/events';
import { sendEntry } from '../../app/outbox/send-entry';
import { Unavailable } from '../../app/ports/failure';
import type { Versioned } from '../../core/stored/form';
import { reportFault } from '../log';
import { InvocationError, InvocationErrorCode } from '../platform/retry';
import { background } from '../ports/background';
import { areIds, bodyOf } from '../queue/event-body';
import { type OutboxEvent, outboxEventUpgrades } from '../queue/push-outbox';

const isOutboxEvent = (read: Versioned): read is OutboxEvent => areIds(read.entryIds);

/** The longest that Forge lets a consumer put a retry off, in seconds. */
const retryAtMost = 900;

/**
 * Sends the outbox entries that an event names. Events come twice, late and out of order: the entries themselves know
 * what is still to be done. What must wait for long, and what is left undone, the sweep finds.
 */
export async function sendOutbox(event: AsyncEvent): Promise<InvocationError | undefined> {
  const body = bodyOf('outbox event', event.body, outboxEventUpgrades, isOutboxEvent);
  if (!body) return undefined;
  let wait: number | undefined;
  for (const id of body.entryIds) {
    const seconds = background.hasTime() ? await send(id) : 1;
    if (seconds !== undefined) wait = Math.min(wait ?? retryAtMost, seconds);
  }
  if (wait === undefined) return undefined;
  return new InvocationError({
    retryAfter: Math.max(1, wait),
    retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
  });
}

/** @returns in how many seconds to come back, or undefined when there is nothing left to do */
async function send(id: string): Promise<number | undefined> {
  try {
    const sent = await sendEntry(background, id);
    if (sent === 'done') return undefined;
    const seconds = Math.ceil((Date.parse(sent.later) - background.now()) / 1000);
    return seconds > retryAtMost ? undefined : seconds;
  } catch (error) {
    if (error instanceof Unavailable) return Math.min(retryAtMost, error.retryAfter ?? 30);
    reportFault('outbox entry', error);
    // A fault of ours will not pass within minutes: the sweep tries again once its claim has run out.
    return undefined;
  }
}
