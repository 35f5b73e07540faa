import { deliverableLimits } from '../../../contract/survey/deliverables';
import type { Gate } from '../../../core/gate/gate';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { asksOfDeliverables, type Deliverable } from '../../../core/survey/deliverables/deliverables';
import { loadGroups, readAtOnce } from '../../load-groups';
import type { BackgroundPorts } from '../../ports/ports';
import { retrying } from '../../retry';

/** More open gates of a project are not looked through. */
const pagesAtMost = 5;

/**
 * The deliverables of an engagement about which a survey asks when it opens: the gates that are open, of those that queries see, those that were opened
 * last first. None where it does not ask about them.
 */
export async function openDeliverables(
  ports: BackgroundPorts,
  checkpoint: Checkpoint,
  engagementId: string,
): Promise<readonly Deliverable[]> {
  if (!asksOfDeliverables(checkpoint)) return [];
  const gates: Gate[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < pagesAtMost; page++) {
    const after = cursor;
    const found = await retrying(ports, () =>
      ports.sparing.storage.listAsks('gate', checkpoint.projectId, 'open', after),
    );
    gates.push(...(found?.asks ?? []).filter((gate) => gate.engagementId === engagementId));
    cursor = found?.cursor;
    if (cursor === undefined) break;
  }
  const newest = gates.toSorted((one, other) => ((one.openedAt ?? '') < (other.openedAt ?? '') ? 1 : -1));
  // A query shows what was signed or withdrawn a moment ago as it was before: how a gate stands, its record says.
  const ids = newest.slice(0, readAtOnce).map(({ id }) => id);
  const { gate } = await retrying(ports, () => loadGroups(ports.sparing, { gate: ids }));
  return ids
    .flatMap((id) => gate.get(id) ?? [])
    .filter(({ state }) => state.name === 'open')
    .slice(0, deliverableLimits.perEngagement)
    .map(({ id: gateId, title, standing }) => ({
      gateId,
      title,
      askedOf: standing.map(({ accountId }) => accountId),
      answers: {},
      decision: null,
    }));
}
