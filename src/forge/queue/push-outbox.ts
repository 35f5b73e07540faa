import type { Upgrade } from '../../core/stored/form';
import { formatNumber } from '../storage/format';
import { groupsOf, pushTo } from './push';

/** The body of an event in the queue. `v` is the number of its format. */
export type OutboxEvent = { readonly v: number; readonly entryIds: readonly string[] };

/** The upgrades of an event, each from one format to the next. */
export const outboxEventUpgrades: readonly Upgrade[] = [];

const entriesPerEvent = 20;

/** Asks the consumer to send outbox entries soon. */
export const pushOutbox = (entryIds: readonly string[]): Promise<void> =>
  pushTo(
    'outbox',
    groupsOf(entryIds, entriesPerEvent).map(
      (some): OutboxEvent => ({ v: formatNumber(outboxEventUpgrades), entryIds: some }),
    ),
  );
