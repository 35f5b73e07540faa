/**
 * Product and lifecycle events on their way to the app's triggers: up to three minutes late, in no order, retried a few
 * times when the function asks for it (developer.atlassian.com/platform/forge/events-reference). Kept on disk until
 * delivered.
 */

import type { End } from '../invocation/invocation';
import type { Manifest } from '../manifest/manifest';
import type { Module } from '../manifest/module';
import { productTriggerLimits } from '../platform/limits';
import type { EngineParts, Principal, ProductEvent } from '../platform/ports';
import { backoff } from '../queue/after-delivery';
import type { HostDatabase } from '../state/database';
import type { Timed } from '../time-and-chance/clock';

export type ProductEvents = Timed & {
  /** Something happened: whoever listens for it will hear of it. */
  hear(event: ProductEvent): void;
};

type Filter = { readonly ignoreSelf?: boolean; readonly expression?: string };
type Subscription = { readonly module: Module; readonly eventType: string; readonly filter: Filter };

type Delivery = {
  readonly moduleKey: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly actor?: Principal;
  readonly retries: number;
};

const retryDelayMs = 1_000;

export function createProductEvents(
  parts: EngineParts & {
    manifest: Manifest;
    deliver(payload: Readonly<Record<string, unknown>>, module: Module, actor: Principal | undefined): Promise<End>;
  },
): ProductEvents {
  const { clock, random, manifest } = parts;
  const subscriptions = findSubscriptions(manifest);
  const table = createDeliveryTable(parts.database);

  const judge = (delivery: Delivery, end: End) => {
    const reply =
      end.kind === 'returned'
        ? (end.value as { _retry?: unknown; retryOptions?: { retryAfter?: number } } | null)
        : null;
    const asksForRetry = reply?._retry === true;
    // An error that the app throws is its own affair; a timeout is the platform's, which tries again.
    if (!asksForRetry && end.kind !== 'timed-out') return;
    if (delivery.retries >= productTriggerLimits.retries) return;
    const afterMs = asksForRetry
      ? Math.max(retryDelayMs, (reply.retryOptions?.retryAfter ?? 1) * 1_000)
      : backoff(delivery.retries, random.next());
    table.insert(clock.now() + afterMs, { ...delivery, retries: delivery.retries + 1 });
  };

  return {
    hear: (event) => {
      const isOwn = event.actor?.kind === 'app' || event.payload.selfGenerated === true;
      for (const { module, eventType, filter } of subscriptions) {
        if (eventType !== event.eventType || (filter.ignoreSelf === true && isOwn)) continue;
        table.insert(clock.now() + random.integer(productTriggerLimits.latestMs + 1), {
          moduleKey: module.key,
          payload: { ...event.payload, eventType, selfGenerated: isOwn },
          ...(event.actor && { actor: event.actor }),
          retries: 0,
        });
      }
    },
    nextAt: () => table.nextDueAt(),
    runDue: async (now) => {
      await Promise.all(
        table.take(now).map(async (delivery) => {
          const module = manifest.module(delivery.moduleKey);
          if (module) judge(delivery, await parts.deliver(delivery.payload, module, delivery.actor));
        }),
      );
    },
  };
}

/** @throws where a filter asks for what this host can't evaluate */
function findSubscriptions(manifest: Manifest): readonly Subscription[] {
  return manifest.modulesOfType('trigger').flatMap((module) => {
    const whole = (module.definition.filter ?? {}) as Filter;
    const events = module.definition.events as readonly (string | { eventType: string; filter?: Filter })[];
    return events.map((event) => {
      const { eventType, filter } =
        typeof event === 'string' ? { eventType: event, filter: whole } : { filter: whole, ...event };
      if (filter.expression !== undefined)
        throw new Error(`Not implemented on this host: filter.expression of ${module.key}`);
      return { module, eventType, filter };
    });
  });
}

function createDeliveryTable(database: HostDatabase) {
  database.exec(`
    CREATE TABLE IF NOT EXISTS host_product_event (id INTEGER PRIMARY KEY, dueAt INTEGER NOT NULL, delivery TEXT NOT NULL);
    CREATE INDEX IF NOT EXISTS host_product_event_due ON host_product_event (dueAt);
  `);
  const insert = database.prepare('INSERT INTO host_product_event (dueAt, delivery) VALUES (?, ?)');
  const next = database.prepare('SELECT min(dueAt) AS dueAt FROM host_product_event');
  const due = database.prepare('SELECT id, delivery FROM host_product_event WHERE dueAt <= ? ORDER BY dueAt, id');
  const remove = database.prepare('DELETE FROM host_product_event WHERE id = ?');
  // The clock asks at every step: the table is only asked again once its reply may be another.
  let nextDueAt: number | undefined;
  let isNextKnown = false;
  return {
    insert: (dueAt: number, delivery: Delivery) => {
      isNextKnown = false;
      insert.run(dueAt, JSON.stringify(delivery));
    },
    nextDueAt: () => {
      if (!isNextKnown) nextDueAt = (next.all()[0] as { dueAt: number | null }).dueAt ?? undefined;
      isNextKnown = true;
      return nextDueAt;
    },
    /** Product events are not at-least-once: taken is gone. */
    take: (now: number): Delivery[] => {
      isNextKnown = false;
      const rows = due.all(now) as { id: number; delivery: string }[];
      for (const { id } of rows) remove.run(id);
      return rows.map(({ delivery }) => JSON.parse(delivery) as Delivery);
    },
  };
}
