import { gateStates } from '../../contract/gate/state';
import type { Engagement } from '../../core/engagement/engagement';
import { conditionsIn } from '../../core/gate/evolve';
import { isUncounted, withConditionsCounted } from '../../core/gate/outcome';
import { syncOf } from '../../core/outbox/sync-issue';
import { pointStateOf } from '../../core/raid/entry';
import { accept } from '../../core/result';
import { type BackgroundPorts, Unavailable } from '../ports';
import { retrying } from '../retry';
import { sparingOthers } from '../sparing-others';
import { inUnitOfWork } from '../unit-of-work';
import { pointId } from './points';

/**
 * Counts the conditions of signatures that were stored before conditions were counted, once for each engagement: how many there
 * are, which the signature says, and how many are open, which their entries say. Of time that runs out, and of a gate that can't
 * be counted, the next look makes up.
 */
export async function recountConditions(ports: BackgroundPorts, engagement: Engagement): Promise<void> {
  if (engagement.areConditionsCounted) return;
  let areAll = true;
  for (const state of gateStates.filter((each) => each !== 'draft')) {
    let cursor: string | undefined;
    do {
      const page = await retrying(ports, () =>
        ports.sparing.storage.listAsks('gate', engagement.projectId, state, cursor),
      );
      const own = page?.asks.filter(({ engagementId }) => engagementId === engagement.id) ?? [];
      for (const { id } of own.filter(({ standing }) => standing.some(isUncounted))) {
        if (!ports.hasTime()) return;
        if (!(await sparingOthers(ports, 'recount', () => recount(ports, id)))) areAll = false;
      }
      cursor = page?.cursor;
    } while (cursor !== undefined);
  }
  if (!areAll) return;
  const done = await inUnitOfWork(ports, async (work) => {
    const [{ value: known }] = await work.load({ kind: 'engagement', id: engagement.id });
    if (known) work.save('engagement', known.id, { ...known, areConditionsCounted: true });
    return accept(undefined);
  });
  if (!done.ok) throw new Unavailable('storage', 409);
}

async function recount(ports: BackgroundPorts, gateId: string): Promise<void> {
  const done = await inUnitOfWork(ports, async (work) => {
    const [{ value: gate }] = await work.load({ kind: 'gate', id: gateId });
    if (!gate) return accept(undefined);
    let counted = gate;
    for (const { decided } of gate.standing.filter(isUncounted)) {
      const signOffId = decided?.signOffId ?? '';
      const [{ value: signOff }] = await work.load({ kind: 'sign-off', id: signOffId });
      if (!signOff) continue;
      const all = conditionsIn(signOff);
      const ids = Array.from({ length: all }, (_, index) => pointId(signOffId, index));
      let open = all;
      let deleted = 0;
      for (const id of ids) {
        const [{ value: entry }] = await work.load({ kind: 'raid', id });
        if (!entry) continue;
        const state = pointStateOf(entry);
        if (state !== 'open') open -= 1;
        if (state === 'deleted') deleted += 1;
        // From now on Jira's changes of its issue are followed, and counted.
        work.save('raid', id, { ...entry, signOffId });
      }
      counted = withConditionsCounted(counted, signOffId, { all, open, ...(deleted > 0 ? { deleted } : {}) });
    }
    if (counted === gate) return accept(undefined);
    work.save('gate', gateId, counted);
    work.enqueueForNote(counted, [...syncOf(counted), { kind: 'sync-inboxes', ask: { kind: 'gate', id: gateId } }]);
    return accept(undefined);
  });
  if (!done.ok) throw new Unavailable('storage', 409);
}
