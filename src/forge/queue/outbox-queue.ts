import { groupsOf, pushTo } from './push';

/** What travels through the queue. In-flight events outlive a deployment, so the shape has a version. */
export type OutboxEvent = { readonly version: 1; readonly entryIds: readonly string[] };

const entriesPerEvent = 20;

/** Asks the consumer to send outbox entries soon. */
export const wakeOutbox = (entryIds: readonly string[]): Promise<void> =>
  pushTo(
    'outbox',
    groupsOf(entryIds, entriesPerEvent).map((some): OutboxEvent => ({ version: 1, entryIds: some })),
  );
