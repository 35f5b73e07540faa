import type { Answer } from '../../contract/answer';
import { accept, refuse } from '../answer';
import type { Act } from '../audit/event';
import { type Command, fingerprintOf } from '../task/decide';
import type { GateEvent } from './event';
import type { Gate } from './gate';

/** What a command on a gate comes to. `already` is the honest repeat of what has taken effect. */
export type GateDecision = (GateEvent & { readonly fingerprint: string }) | 'already';

/**
 * Decides a command of the team's by its rule, after two questions that are the same for all: has it taken effect
 * already, and has something else happened that the caller had not seen? @see core/task/decide.ts
 */
export function decideGate<Wanted extends Command>(
  name: string,
  rule: (gate: Gate, command: Wanted, act: Act) => Answer<GateEvent>,
  gate: Gate,
  command: Wanted,
  act: Act,
): Answer<GateDecision> {
  const fingerprint = fingerprintOf(name, command, act.actor);
  if (gate.history.length === command.seen + 1 && gate.lastAct === fingerprint) return accept('already');
  const decided = rule(gate, command, act);
  if (!decided.ok) return decided;
  if (gate.history.length !== command.seen) return refuse('changed-meanwhile');
  return accept({ ...decided.value, fingerprint });
}
