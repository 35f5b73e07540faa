import type { TeamGate } from '../../../../src/contract/gate/team-gate';
import { gateWeight } from '../../../../src/core/gate/weight';
import type { Attention } from '../../ask/attention';
import { gateStanding } from './gate-standing';

/** The urgency with which the team is to look at a gate. */
export const gateAttention = (gate: TeamGate): Attention => ({
  standing: gateStanding(gate),
  turn: gate.turn,
  isUrgent: gate.isUrgent,
  due: gate.due,
  deemedAfter: gate.deemedAfter,
  weight: gateWeight,
  since: gate.since,
  ...(gate.state === 'satisfied' ? { openConditions: gate.openConditions ?? 0 } : {}),
});
