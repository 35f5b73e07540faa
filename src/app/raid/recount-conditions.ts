import canonicalize from 'canonicalize';
import { gateStates } from '../../contract/gate/state';
import type { Engagement } from '../../core/engagement/engagement';
import { isUncounted, withConditionsCounted } from '../../core/gate/count-conditions';
import { roundId } from '../../core/gate/gate';
import { isInForce } from '../../core/gate/outcome';
import { askedBy } from '../../core/gate/results/points';
import type { Effect } from '../../core/outbox/effect';
import { syncOf } from '../../core/outbox/sync-issue';
import { pointStateOf } from '../../core/raid/entry';
import { accept } from '../../core/result';
import { Unavailable } from '../ports/failure';
import type { BackgroundPorts } from '../ports/ports';
import { retrying } from '../retry';
import { sparingOthers } from '../sparing-others';
import { inUnitOfWork, type UnitOfWork } from '../unit-of-work';
import { pointId } from './point-id';

/**
 * Counts what signatures ask to be put right that were stored before all of it was counted, once for each engagement: how many
 * points there are, which the signature says, and how many are open, which their entries say. Points that were not raised then
 * are raised now, so that each can be put right. Of time that runs out, and of a gate that can't be counted, the next look makes up.
 */
export async function recountConditions(ports: BackgroundPorts, engagement: Engagement): Promise<void> {
  if (engagement.arePointsCounted) return;
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
    if (known) work.save('engagement', known.id, { ...known, arePointsCounted: true });
    return accept(undefined);
  });
  if (!done.ok) throw new Unavailable('storage', 409);
}

async function recount(ports: BackgroundPorts, gateId: string): Promise<void> {
  const done = await inUnitOfWork(ports, async (work) => {
    const [{ value: gate }] = await work.load({ kind: 'gate', id: gateId });
    if (!gate) return accept(undefined);
    let counted = gate;
    const raise: Effect[] = [];
    for (const { decided } of gate.standing.filter(isUncounted)) {
      const signOffId = decided?.signOffId ?? '';
      const { asked, isRaised } = await countOf(work, gateId, signOffId);
      if (asked) counted = withConditionsCounted(counted, signOffId, asked);
      if (!isRaised && isInForce(gate, signOffId)) raise.push({ kind: 'raise-conditions', gateId, signOffId });
    }
    if (raise.length === 0 && canonicalize(counted) === canonicalize(gate)) return accept(undefined);
    work.save('gate', gateId, counted);
    const inboxes: Effect = { kind: 'sync-inboxes', ask: { kind: 'gate', id: gateId } };
    work.enqueueForNote(counted, [...syncOf(counted), inboxes, ...raise]);
    return accept(undefined);
  });
  if (!done.ok) throw new Unavailable('storage', 409);
}

/** The points that a signature asks to be put right, counted by their entries, and whether all of them were raised. */
async function countOf(
  work: UnitOfWork,
  gateId: string,
  signOffId: string,
): Promise<{ readonly asked?: Parameters<typeof withConditionsCounted>[2]; readonly isRaised: boolean }> {
  const [{ value: signOff }] = await work.load({ kind: 'sign-off', id: signOffId });
  if (!signOff) return { isRaised: true };
  const [{ value: round }] = await work.load({ kind: 'round', id: roundId(gateId, signOff.round) });
  if (!round) return { isRaised: true };
  const { toPutRight: all, ...conceded } = askedBy(signOff, round.content.criteria);
  let open = all;
  let deleted = 0;
  let raised = 0;
  for (let index = 0; index < all; index++) {
    const id = pointId(signOffId, index);
    const [{ value: entry }] = await work.load({ kind: 'raid', id });
    if (!entry) continue;
    raised += 1;
    const state = pointStateOf(entry);
    if (state !== 'open') open -= 1;
    if (state === 'deleted') deleted += 1;
    // From now on Jira's changes of its issue are followed, and counted.
    if (entry.signOffId === undefined) work.save('raid', id, { ...entry, signOffId });
  }
  const conditions = { all, open, ...(deleted > 0 ? { deleted } : {}) };
  return { asked: { ...conceded, ...(all > 0 ? { conditions } : {}) }, isRaised: raised === all };
}
