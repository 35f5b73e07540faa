import type { TeamRaidEntry } from '../../contract/calls/team-raid';
import type { SignOff } from '../../contract/gate/sign-off';
import { type ItemAccess, locationOf } from '../../core/access/team';
import type { Engagement } from '../../core/engagement/engagement';
import type { Gate } from '../../core/gate/gate';
import { countBesideReason } from '../../core/gate/results/points';
import { pointStateOf, type RaidEntry } from '../../core/raid/entry';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports/ports';
import { pointId } from './point-id';
import { isLeft, type ShownWith } from './raid-view';
import { teamEntry } from './team-entry';

/** Of a rejection, its reason may be one more; what was not made of it is not found. */
const pointIdsOf = (signOff: SignOff): string[] =>
  Array.from({ length: countBesideReason(signOff) + Number(signOff.outcome === 'rejected') }, (_, index) =>
    pointId(signOff.id, index),
  );

/** The points that signatures ask to be put right, as far as it was raised, in the order of the signatures. */
export async function pointsOf(ports: Pick<Ports, 'storage'>, signOffs: readonly SignOff[]): Promise<RaidEntry[]> {
  const { raid } = await loadGroups(ports, { raid: signOffs.flatMap(pointIdsOf) });
  return signOffs.flatMap((signOff) => {
    const points = pointIdsOf(signOff).flatMap((id) => raid.get(id) ?? []);
    // The reason of a rejection comes first, and only where it is one more.
    const isWithReason = points.length > countBesideReason(signOff);
    return points.map((point, index) => askedBy(signOff, point, isWithReason && index === 0));
  });
}

/** Entries of before did not say which signature asks for them, nor that they are the reason of its rejection. */
const askedBy = ({ id: signOffId }: SignOff, point: RaidEntry, isRejection: boolean): RaidEntry => ({
  ...point,
  signOffId,
  ...(isRejection ? { isRejection } : {}),
});

/** The number of points that signatures of earlier rounds, or taken back, have left open: nothing that is in force now hangs on them. */
export const openLeftIn = (gate: Gate, points: readonly RaidEntry[]): number =>
  points.filter((point) => isLeft(gate, point) && pointStateOf(point) === 'open').length;

/** A point as the team sees it who may see the gate, whose signatures say the same. */
export function teamPoint(
  access: ItemAccess,
  gate: Gate,
  entry: RaidEntry,
  engagement: Engagement,
  shown: ShownWith,
): TeamRaidEntry {
  access.assertOn(locationOf(gate));
  if (entry.origin?.ask.id !== gate.id) throw new Error('A point of another gate');
  return teamEntry(entry, engagement, shown);
}
