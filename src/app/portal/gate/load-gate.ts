import type { AccountId } from '../../../contract/common';
import type { SignOff } from '../../../contract/gate/sign-off';
import type { Result } from '../../../contract/result';
import { dayIn } from '../../../core/calendar/day';
import type { Engagement } from '../../../core/engagement/engagement';
import { type Gate, roundBefore, roundId, standingOf } from '../../../core/gate/gate';
import { accept, refuse } from '../../../core/result';
import type { Ports } from '../../ports/ports';
import type { Ref } from '../../ports/stored';
import { type ShownGate, signatoryFor } from './gate-view';

/**
 * A gate with all that its customer sees of it, in two reads after the gate and its engagement are known: about the
 * signature that the viewer has to give next.
 * @returns `not-found` alike for what is unknown and for what is not theirs
 */
export async function loadShownGate(
  ports: Ports,
  gate: Gate,
  engagement: Engagement,
  viewer: AccountId,
): Promise<Result<ShownGate>> {
  const today = dayIn(engagement.calendar.timeZone, ports.now());
  const signatory = signatoryFor(gate, engagement, viewer, today);
  if (signatory === undefined) return refuse('not-found');
  const standing = standingOf(gate, signatory);
  const [round, before] = await ports.storage.load([
    { kind: 'round', id: roundId(gate.id, gate.round) },
    { kind: 'round', id: roundId(gate.id, roundBefore(gate, standing)) },
  ]);
  if (!round.value) return refuse('not-found');
  const [own, earlier] = await signOffs(ports, [standing?.decided?.signOffId, standing?.earlier?.signOffId]);
  return accept({
    gate,
    engagement,
    round: round.value,
    before: before.value,
    signatory,
    own,
    earlier,
  });
}

async function signOffs(ports: Ports, ids: readonly (string | null | undefined)[]): Promise<(SignOff | undefined)[]> {
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))];
  const found =
    wanted.length > 0 ? await ports.storage.load(wanted.map((id): Ref<'sign-off'> => ({ kind: 'sign-off', id }))) : [];
  const byId = new Map(wanted.map((id, index) => [id, found[index]?.value]));
  return ids.map((id) => (id ? byId.get(id) : undefined));
}
