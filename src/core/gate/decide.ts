import type { Result } from '../../contract/result';
import type { Attribution } from '../audit/event';
import { type Command, type DecidedOnce, decideOnce } from '../command/decide-once';
import type { GateEvent } from './event';
import type { Gate } from './gate';

/** The result of a command on a gate. */
export type GateDecision = DecidedOnce<GateEvent>;

/** Decides a command of the team's on a gate by its rule. @see decideOnce */
export const decideGate = <Wanted extends Command>(
  name: string,
  rule: (gate: Gate, command: Wanted, attribution: Attribution) => Result<GateEvent>,
  gate: Gate,
  command: Wanted,
  attribution: Attribution,
): Result<GateDecision> => decideOnce(name, gate, command, attribution.actor, () => rule(gate, command, attribution));
