import type { GateStateName } from '../../contract/gate/state';
import type { GatePage, HiddenGate } from '../../contract/gate/team-gate';
import type { Result } from '../../contract/result';
import type { BrowsableProject } from '../../core/access/team';
import { dayIn } from '../../core/calendar/day';
import type { Engagement } from '../../core/engagement/engagement';
import { deemedAfter } from '../../core/gate/deemed';
import { type Gate, isGateOverdue } from '../../core/gate/gate';
import { acceptanceOf, howEnded } from '../../core/gate/outcome';
import { turnOfGate } from '../../core/gate/turn';
import { accept } from '../../core/result';
import { accessToAsks } from '../access/item';
import { listAsks } from '../ask/list-asks';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports/ports';
import { teamGateView } from './team-view';

/** The gates of a project in one state: those on issues that the caller can't browse by their titles only. */
export async function listGates(
  ports: Ports,
  projectId: string,
  wanted: { state: GateStateName; after?: string | undefined },
): Promise<Result<GatePage>> {
  const found = await listAsks(ports, 'gate', projectId, wanted);
  if (!found.ok) return found;
  const { project, asks, next } = found.value;
  const [{ engagement }, accessTo] = await Promise.all([
    loadGroups(ports, { engagement: asks.map(({ engagementId }) => engagementId) }),
    accessToAsks(ports, project, asks),
  ]);
  return accept({
    gates: asks.flatMap((gate) => {
      const access = accessTo(gate);
      const known = engagement.get(gate.engagementId);
      return access && known ? teamGateView(access, gate, known, ports.now()) : [];
    }),
    hidden: asks.flatMap((gate) =>
      accessTo(gate) ? [] : hiddenGate(project, gate, engagement.get(gate.engagementId), ports.now()),
    ),
    next,
  });
}

/** A gate as everybody may see it who may browse the project. @param now epoch milliseconds */
function hiddenGate(
  project: BrowsableProject,
  gate: Gate,
  engagement: Engagement | undefined,
  now: number,
): HiddenGate {
  project.assertOf(gate);
  const { id, engagementId, title, meaning, state, due, history } = gate;
  const today = engagement && dayIn(engagement.calendar.timeZone, now);
  return {
    id,
    engagementId,
    title,
    meaning,
    state: state.name,
    turn: turnOfGate(gate, engagement),
    isOverdue: today !== undefined && isGateOverdue(gate, today),
    how: howEnded(gate),
    ...acceptanceOf(gate),
    due,
    deemedAfter: engagement && today !== undefined ? deemedAfter(gate, engagement.calendar, today) : null,
    revision: history.length,
  };
}
