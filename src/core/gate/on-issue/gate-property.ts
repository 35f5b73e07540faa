import type { IsoInstant } from '../../../contract/common';
import type { GateStateName } from '../../../contract/gate/state';
import type { Gate } from '../gate';
import { isAcceptedByConcession, isUndecided, openConditionsOf } from '../outcome';
import { turnOfGate } from '../turn';

/** The states that JQL finds. `undecided`: nobody rejected it, but after abstentions it can't be accepted any more. */
type FoundState = GateStateName | 'undecided';

/**
 * The gates' part of an issue's entity property, for JQL, boards, automation and the workflow condition. Anyone who may edit
 * the issue may edit the property too. So it only informs, and decides nothing.
 */
export type GateProperty = {
  /** The state that presses most. */
  readonly gate: FoundState;
  /** The instant since which the longest open gate that waits for the customer is open. */
  readonly gateSince?: IsoInstant;
  /** The largest number of rounds of any of these gates. */
  readonly gateRounds: number;
  /** The number of these gates that were accepted although something that must be met is not. Absent where there is none. */
  readonly gateConcessions?: number;
  /** The number of conditions on which these gates were accepted and that are still to be put right. Absent where there is none. */
  readonly openConditions?: number;
  /** Whether at least one of these gates would hold a transition. */
  readonly isGateHeld: boolean;
};

const pressing: readonly FoundState[] = [
  'rejected',
  'undecided',
  'invalidated',
  'expired',
  'open',
  'draft',
  'satisfied',
];

/** @returns an empty object if the issue has no gates, or all of them are withdrawn */
export function gateProperty(gates: readonly Gate[]): Partial<GateProperty> {
  const live = gates.filter(({ state }) => state.name !== 'withdrawn');
  const found = live.map((gate): FoundState => (isUndecided(gate) ? 'undecided' : gate.state.name));
  const state = pressing.find((name) => found.includes(name));
  if (state === undefined) return {};
  const since = live.flatMap((gate) => (turnOfGate(gate) === 'customer' ? (gate.openedAt ?? []) : [])).sort()[0];
  const concessions = live.filter(isAcceptedByConcession).length;
  const open = live.reduce((count, gate) => count + (openConditionsOf(gate) ?? 0), 0);
  return {
    gate: state,
    ...(since === undefined ? {} : { gateSince: since }),
    gateRounds: Math.max(...live.map(({ round }) => round)),
    ...(concessions > 0 ? { gateConcessions: concessions } : {}),
    ...(open > 0 ? { openConditions: open } : {}),
    isGateHeld: live.some((gate) => gate.mode === 'block' && gate.state.name !== 'satisfied' && !gate.override),
  };
}
