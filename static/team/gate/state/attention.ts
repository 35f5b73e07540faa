import type { GateStateName } from '../../../../src/contract/gate/state';
import type { TeamGate } from '../../../../src/contract/gate/team-gate';
import { gateWeight } from '../../../../src/core/gate/weight';
import type { Attention } from '../../ask/attention';

const stages: Readonly<Record<GateStateName, Attention['stage']>> = {
  rejected: 'waiting',
  invalidated: 'waiting',
  expired: 'waiting',
  open: 'waiting',
  draft: 'not-yet',
  satisfied: 'over',
  withdrawn: 'over',
};

/** The urgency with which the team is to look at a gate. */
export const gateAttention = (gate: TeamGate): Attention => ({
  stage: stages[gate.state],
  turn: gate.turn,
  isUrgent: gate.isUrgent,
  due: gate.due,
  deemedAfter: gate.deemedAfter,
  weight: gateWeight,
  since: gate.since,
  ...(gate.state === 'satisfied' ? { openConditions: gate.openConditions ?? 0 } : {}),
});
