/** Forge's async events: at least once, in no order, as late as the plan says. */

import type { End, Invocation } from '../invocation/invocation';
import { drawUuid } from '../invocation/own-random';
import type { Reply } from '../invocation/passage';
import type { Manifest } from '../manifest/manifest';
import type { Module } from '../manifest/module';
import { queueLimits } from '../platform/limits';
import type { EngineParts } from '../platform/ports';
import { createFixedWindow } from '../platform/rates';
import type { Timed } from '../time-and-chance/clock';
import type { Faults } from '../time-and-chance/faults';
import { backoff, judgeDelivery } from './after-delivery';
import { createEventTable, type QueuedEvent } from './event-table';

/** The event that a consumer's function is called with. */
export type AsyncEvent = Pick<QueuedEvent, 'eventId' | 'jobId' | 'body' | 'delayInSeconds' | 'concurrency'> & {
  readonly queueName: string;
  readonly retryContext?: {
    readonly retryCount: number;
    readonly retryReason: string;
    readonly retryData: unknown;
    readonly retentionWindow: { readonly startTime: string; readonly remainingTimeMs: number };
  };
};

export type DroppedEvent = {
  readonly at: number;
  readonly because: 'expired' | 'retry-data-too-large';
  readonly event: QueuedEvent;
};

type PushBody = {
  readonly queueName: string;
  readonly jobId: string;
  readonly payload: readonly Pick<QueuedEvent, 'body' | 'delayInSeconds' | 'concurrency'>[];
};
type JobBody = { readonly queueName: string; readonly jobId: string };

export type Queue = Timed & {
  publish(invocation: Invocation, body: PushBody): Reply;
  stats(body: JobBody): Reply;
  cancel(body: JobBody): Reply;
  /** Not handled yet, earliest first. */
  waiting(): readonly QueuedEvent[];
  /** Given up without a word to the app, as Forge does. */
  dropped(): readonly DroppedEvent[];
};

/** The number of events that are delivered at once. Not published; an assumption of this host. */
const atOnce = 10;
/** Deliveries are picked from so many due events, hence out of order. */
const lookAhead = 50;

export function createQueue(
  parts: EngineParts & {
    manifest: Manifest;
    faults: Faults;
    deliver(event: AsyncEvent, consumer: Module, chain: string): Promise<End>;
  },
): Queue {
  const { clock, random, faults, manifest } = parts;
  const table = createEventTable(parts.database);
  const consumers = findConsumers(manifest);
  const pushedThisMinute = createFixedWindow(queueLimits.eventsPerMinute, 60_000);
  const running = new Map<string, number>();
  const dropped: DroppedEvent[] = [];

  const runs = (key: string, change: number) => running.set(key, (running.get(key) ?? 0) + change);

  const drop = (event: QueuedEvent, because: DroppedEvent['because']) => {
    table.remove(event.row);
    dropped.push({ at: clock.now(), because, event });
    if (!event.isCopy) table.countJob(event.jobId, 'failed');
  };

  /** Takes an event if it may run now. */
  const claim = (event: QueuedEvent, now: number): boolean => {
    if (now > event.pushedAt + queueLimits.retentionMs) {
      drop(event, 'expired');
      return false;
    }
    const { concurrency } = event;
    if (concurrency && (running.get(concurrency.key) ?? 0) >= concurrency.limit) {
      const dueAt = now + backoff(event.heldBack, random.next());
      table.reschedule(event, { dueAt, heldBack: event.heldBack + 1 });
      return false;
    }
    if (concurrency) runs(concurrency.key, 1);
    table.markUnderWay(event.row);
    return true;
  };

  const settle = (event: QueuedEvent, end: End, isDoubled: boolean) => {
    const now = clock.now();
    const verdict = judgeDelivery(event, end, now, random.next());
    if (event.concurrency) runs(event.concurrency.key, -1);
    if (verdict.kind === 'drop') return drop(event, verdict.because);
    if (verdict.kind === 'retry') {
      const { afterMs, reason, data } = verdict;
      return table.reschedule(event, { dueAt: now + afterMs, retries: event.retries + 1, lastRetry: { reason, data } });
    }
    table.remove(event.row);
    if (!event.isCopy) table.countJob(event.jobId, 'success');
    if (isDoubled) table.insert({ ...withoutRow(event), dueAt: now, isCopy: true });
  };

  const deliver = async (event: QueuedEvent) => {
    const consumer = consumers.get(event.queue);
    if (!consumer) throw new Error(`The manifest has no consumer for the queue ${event.queue}`);
    const isDoubled = !event.isCopy && random.chance(faults.plan().duplicates ?? 0);
    const isAtOnce = isDoubled && random.chance(0.5);
    const once = () => parts.deliver(toAsyncEvent(event, clock.now()), consumer, event.chain);
    const [end] = await Promise.all(isAtOnce ? [once(), once()] : [once()]);
    settle(event, end, isDoubled && !isAtOnce);
  };

  return {
    nextAt: () => table.nextDueAt(),
    runDue: async (now) => {
      const found = table.due(now, lookAhead);
      const claimed = shuffle(found, (below) => random.integer(below))
        .slice(0, atOnce)
        .filter((event) => claim(event, now));
      await Promise.all(claimed.map(deliver));
    },

    publish: (invocation, { queueName, jobId, payload }) => {
      const consumer = consumers.get(queueName);
      if (!consumer) return { status: 400, body: { message: `No consumer for the queue ${queueName}` } };
      if (table.countPush(invocation.chain) > queueLimits.pushesPerChain) return { status: 405 };
      const now = clock.now();
      if (
        Buffer.byteLength(JSON.stringify(payload)) > queueLimits.bytesPerPush ||
        payload.length > queueLimits.eventsPerPush
      ) {
        return { status: 413, body: { errorMessage: 'The maximum payload of a push is 50 events and 200KB.' } };
      }
      if (pushedThisMinute.fullFor(now) !== undefined) return { status: 429 };
      pushedThisMinute.add(now, payload.length);
      table.openJob(jobId, queueName);

      const isLong = timeoutOf(manifest, consumer) > queueLimits.longRunningMs;
      const failedEvents: { index: number; errorMessage: string }[] = [];
      payload.forEach((event, index) => {
        if (isLong && Buffer.byteLength(JSON.stringify(event)) > queueLimits.bytesPerLongEvent) {
          failedEvents.push({ index, errorMessage: 'An event for a long-running function may have 100KB.' });
          return;
        }
        table.insert({
          ...event,
          eventId: drawUuid(random),
          jobId,
          queue: queueName,
          chain: invocation.chain,
          pushedAt: now,
          dueAt: now + Math.min(event.delayInSeconds ?? 0, queueLimits.delaySeconds) * 1_000 + drawLateness(),
          retries: 0,
          heldBack: 0,
          isCopy: false,
        });
      });
      invocation.usage.queue.pushes++;
      invocation.usage.queue.events += payload.length - failedEvents.length;
      return failedEvents.length > 0 ? { status: 202, body: { failedEvents } } : { status: 201, body: {} };
    },

    stats: ({ jobId, queueName }) => {
      const stats = table.stats(jobId, queueName);
      return stats ? { status: 200, body: stats } : { status: 404 };
    },
    cancel: ({ jobId, queueName }) => {
      if (!table.stats(jobId, queueName)) return { status: 404 };
      table.cancel(jobId);
      return { status: 204 };
    },
    waiting: () => table.waiting(),
    dropped: () => [...dropped],
  };

  function drawLateness(): number {
    const { late } = faults.plan();
    return late && random.chance(late.chance) ? random.integer(late.ms + 1) : 0;
  }
}

function findConsumers(manifest: Manifest): ReadonlyMap<string, Module> {
  const consumers = new Map<string, Module>();
  for (const module of manifest.modulesOfType('consumer')) {
    const queue = String(module.definition.queue);
    if (consumers.has(queue)) throw new Error(`Not implemented on this host: two consumers of the queue ${queue}`);
    consumers.set(queue, module);
  }
  return consumers;
}

function timeoutOf(manifest: Manifest, consumer: Module): number {
  const { timeoutSeconds = 0 } = manifest.function(consumer.definition.function ?? '');
  return timeoutSeconds * 1_000;
}

function toAsyncEvent(event: QueuedEvent, now: number): AsyncEvent {
  const { queue, jobId, eventId, body, delayInSeconds, concurrency, lastRetry, pushedAt } = event;
  return {
    queueName: queue,
    jobId,
    eventId,
    body,
    ...(delayInSeconds !== undefined && { delayInSeconds }),
    ...(concurrency && { concurrency }),
    ...(lastRetry && {
      retryContext: {
        retryCount: event.retries,
        retryReason: lastRetry.reason,
        retryData: lastRetry.data,
        retentionWindow: {
          startTime: new Date(pushedAt).toISOString(),
          remainingTimeMs: Math.max(0, pushedAt + queueLimits.retentionMs - now),
        },
      },
    }),
  };
}

function withoutRow({ row: _, ...event }: QueuedEvent): Omit<QueuedEvent, 'row'> {
  return event;
}

/** Fisher and Yates. */
function shuffle<Item>(items: readonly Item[], integer: (below: number) => number): Item[] {
  const shuffled = [...items];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = integer(i + 1);
    [shuffled[i], shuffled[j]] = [shuffled[j] as Item, shuffled[i] as Item];
  }
  return shuffled;
}
