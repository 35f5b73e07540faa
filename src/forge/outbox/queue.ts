import { Unavailable } from '../../app/ports';

/** What travels through the queue. In-flight events outlive a deployment, so the shape has a version. */
export type OutboxEvent = { readonly version: 1; readonly entryIds: readonly string[] };

const entriesPerEvent = 20;
/** developer.atlassian.com/platform/forge/limits-async-events */
const eventsPerPush = 50;

/** Asks the consumer to send outbox entries soon. */
export async function wakeOutbox(entryIds: readonly string[]): Promise<void> {
  const events: { body: OutboxEvent }[] = [];
  for (let start = 0; start < entryIds.length; start += entriesPerEvent) {
    events.push({ body: { version: 1, entryIds: entryIds.slice(start, start + entriesPerEvent) } });
  }
  // A third of the time that a bundle takes to load, and only acts need it: in the bundle, run when first asked for.
  const { Queue } = await import(/* webpackMode: "eager" */ '@forge/events');
  const queue = new Queue({ key: 'outbox' });
  for (let start = 0; start < events.length; start += eventsPerPush) {
    try {
      await queue.push(events.slice(start, start + eventsPerPush));
    } catch {
      // Whatever the reason, the entries stay stored and the sweep comes back to them.
      throw new Unavailable('queue', 0);
    }
  }
}
