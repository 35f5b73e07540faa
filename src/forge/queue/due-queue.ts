import type { Due } from '../../app/ports';
import { askKinds } from '../../contract/ask';
import { groupsOf, pushTo } from './push';

/** What travels through the queue. In-flight events outlive a deployment, so the shape has a version. */
export type TendEvent = { readonly version: 1; readonly kind: Due['kind']; readonly ids: readonly string[] };

/** developer.atlassian.com/platform/forge/limits-async-events: 500 a minute, of which other queues need some. */
const eventsAtMost = 300;

/** Asks the consumer to look at things: each by an event of its own, as long as there are not too many for that. */
export function pushDue(due: readonly Due[]): Promise<void> {
  const idsPerEvent = Math.ceil(due.length / eventsAtMost);
  const events = (['engagement', ...askKinds] as const).flatMap((kind) => {
    const ids = [...new Set(due.filter((each) => each.kind === kind).map(({ id }) => id))];
    return groupsOf(ids, idsPerEvent).map((some): TendEvent => ({ version: 1, kind, ids: some }));
  });
  return pushTo('tend', events);
}
