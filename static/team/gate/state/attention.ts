import type { GateStateName } from '../../../../src/contract/gate/state';
import type { TeamGate } from '../../../../src/contract/gate/team-gate';
import { gateWeight } from '../../../../src/core/gate/weight';
import type { Attention } from '../../ask/attention';
import { isStuck } from './stuck';

/** The turn in each state. A draft waits for nobody until it is opened. */
const stages: Readonly<Record<GateStateName, Pick<Attention, 'stage' | 'turn'>>> = {
  rejected: { stage: 'waiting', turn: 'team' },
  invalidated: { stage: 'waiting', turn: 'team' },
  expired: { stage: 'waiting', turn: 'team' },
  open: { stage: 'waiting', turn: 'customer' },
  draft: { stage: 'not-yet', turn: 'nobody' },
  satisfied: { stage: 'over', turn: 'nobody' },
  withdrawn: { stage: 'over', turn: 'nobody' },
};

/** The urgency with which the team is to look at a gate. */
export const gateAttention = (gate: TeamGate): Attention => ({
  ...stages[gate.state],
  ...(isStuck(gate) ? { turn: 'team' as const } : {}),
  isUrgent: gate.isUrgent,
  due: gate.due,
  weight: gateWeight,
  since: gate.since,
});
