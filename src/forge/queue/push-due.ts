import type { Due } from '../../app/ports/due';
import { askKinds } from '../../core/kinds/ask-kinds';
import type { Upgrade } from '../../core/stored/form';
import { formatNumber } from '../storage/format';
import { groupsOf, pushTo } from './push';

type Kind = Due['kind'];

/** The kinds of what the queue `process-due` names: what is put into it goes by this, and what is taken out. */
export const dueKinds = ['engagement', 'reach', ...askKinds] as const satisfies readonly Kind[];

/** The kinds of what the queue `process-surveys` names. Their consumer is a function of its own, see decision 4. */
export const dueKindsOfSurveys = ['checkpoint', 'recovery'] as const satisfies readonly Kind[];

/** The body of an event in either queue. `v` is the number of its format. */
export type DueEvent<Of extends Kind = Kind> = {
  readonly v: number;
  readonly kind: Of;
  readonly ids: readonly string[];
};

/** The upgrades of an event, each from one format to the next. */
export const dueEventUpgrades: readonly Upgrade[] = [];

/** In both queues together. developer.atlassian.com/platform/forge/limits-async-events: 500 a minute, of which other queues need some. */
const eventsAtMost = 300;

/** Asks the consumers to look at things: each by an event of its own, as long as there are not too many for that. */
export async function pushDue(due: readonly Due[]): Promise<void> {
  const idsPerEvent = Math.ceil(due.length / eventsAtMost);
  await pushTo('process-due', eventsOf(dueKinds, due, idsPerEvent));
  await pushTo('process-surveys', eventsOf(dueKindsOfSurveys, due, idsPerEvent));
}

const eventsOf = (kinds: readonly Kind[], due: readonly Due[], idsPerEvent: number): DueEvent[] =>
  kinds.flatMap((kind) => {
    const ids = [...new Set(due.filter((each) => each.kind === kind).map(({ id }) => id))];
    return groupsOf(ids, idsPerEvent).map((some): DueEvent => ({ v: formatNumber(dueEventUpgrades), kind, ids: some }));
  });
