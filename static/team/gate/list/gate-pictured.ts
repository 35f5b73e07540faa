import type { HiddenGate } from '../../../../src/contract/gate/team-gate';
import type { PicturedAsk } from '../../ask/pictured';
import { gateStanding } from '../state/gate-standing';

/**
 * A gate in the overview's pictures. Where silence accepts on a day, that is the day until which it can be signed. One that waits
 * in vain keeps nobody of the customer's side busy, nor does a draft: nobody has said yet on which day it will be asked.
 */
export const gatePictured = (gate: HiddenGate): PicturedAsk => ({
  engagementId: gate.engagementId,
  standing: gateStanding(gate),
  held: gate.turn === 'customer' ? { from: null, due: gate.due ?? gate.deemedAfter } : null,
});

/** The number of conditions that are still to be put right, of the accepted gates of one engagement. */
export const openConditionsIn = (gates: Iterable<HiddenGate>, engagementId: string): number =>
  [...gates]
    .filter((gate) => gate.engagementId === engagementId)
    .reduce((count, { openConditions }) => count + (openConditions ?? 0), 0);
