import type { Due } from '../../app/ports';
import { askKinds } from '../../core/kinds/ask-kinds';
import type { Upgrade } from '../../core/stored/form';
import { formatNumber } from '../storage/format';
import { groupsOf, pushTo } from './push';

/** The kinds of what can be looked at: what is put into the queue goes by it, and what is taken out. */
export const dueKinds = ['engagement', 'reach', 'checkpoint', ...askKinds] as const satisfies readonly Due['kind'][];

/** The body of an event in the queue. `v` is the number of its format. */
export type DueEvent = { readonly v: number; readonly kind: Due['kind']; readonly ids: readonly string[] };

/** The upgrades of an event, each from one format to the next. */
export const dueEventUpgrades: readonly Upgrade[] = [];

/** developer.atlassian.com/platform/forge/limits-async-events: 500 a minute, of which other queues need some. */
const eventsAtMost = 300;

/** Asks the consumer to look at things: each by an event of its own, as long as there are not too many for that. */
export function pushDue(due: readonly Due[]): Promise<void> {
  const idsPerEvent = Math.ceil(due.length / eventsAtMost);
  const events = dueKinds.flatMap((kind) => {
    const ids = [...new Set(due.filter((each) => each.kind === kind).map(({ id }) => id))];
    return groupsOf(ids, idsPerEvent).map((some): DueEvent => ({ v: formatNumber(dueEventUpgrades), kind, ids: some }));
  });
  return pushTo('process-due', events);
}
