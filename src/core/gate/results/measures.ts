import type { Standing } from '../../../contract/gate/sign-off';
import type { GateStateName } from '../../../contract/gate/state';
import type { RoundResult } from '../../../contract/gate/team-gate';
import { hasAccepted } from '../terms/rule';
import { isConditionalWith, isUndecidedRound } from './decided';

/** The data that gates are measured by: where they stand, how their rounds ended, and whose signatures are in force. */
export type Measured = {
  readonly state: GateStateName;
  readonly round: number;
  readonly decisions: readonly RoundResult[];
  readonly standing: readonly Standing[];
};

/**
 * The outcome that a gate's decided rounds have come to by now. `refused`: it was last decided against. `lapsed`: it was
 * accepted, and that no longer counts, because it has been changed, asked again or withdrawn since. `undecided`: it could not be
 * accepted after abstentions, and nobody rejected it.
 */
export type MeasuredOutcome =
  | { readonly kind: 'accepted'; readonly round: number; readonly isConditional: boolean }
  | { readonly kind: 'deemed' | 'refused' | 'undecided' | 'lapsed' };

/** @returns undefined where nothing was ever decided */
export function outcomeOf(gate: Measured): MeasuredOutcome | undefined {
  const { state, decisions, standing } = gate;
  const last = decisions.at(-1);
  if (!last) return undefined;
  if (state !== 'satisfied') {
    if (last.result !== 'undecided' && last.result !== 'rejected') return { kind: 'lapsed' };
    return { kind: isUndecidedRound(last, gate) ? 'undecided' : 'refused' };
  }
  if (last.result === 'deemed') return { kind: 'deemed' };
  const isConditional = last.result !== 'accepted' || isConditionalWith(standing);
  return { kind: 'accepted', round: acceptedIn(last, standing), isConditional };
}

/** The round in which the last of the signatures was given that a decision was made with: they may all be carried over. */
function acceptedIn({ round }: RoundResult, standing: readonly Standing[]): number {
  const given = standing.flatMap(({ decided }) =>
    decided && hasAccepted({ decided }) && !decided.isAfterDecision ? (decided.round ?? round) : [],
  );
  return given.length === 0 ? round : Math.max(...given);
}

/**
 * First-pass yield = gates accepted in round 1 ÷ gates decided. What was accepted with conditions is
 * counted beside it, never in it, and so is what counts as accepted because nobody decided, what ended by abstentions, and what no
 * longer counts.
 */
export type Yield = {
  readonly firstPass: number;
  readonly decided: number;
  /** Accepted in round 1, with conditions. */
  readonly conditional: number;
  readonly deemed: number;
  readonly undecided: number;
  readonly lapsed: number;
  /** Of those decided: an earlier round than the one that counts was accepted, too. */
  readonly again: number;
};

export function yieldOf(gates: readonly Measured[]): Yield {
  const outcomes = gates.flatMap((gate) => outcomeOf(gate) ?? []);
  const count = (kind: MeasuredOutcome['kind']) => outcomes.filter((each) => each.kind === kind).length;
  const inFirst = (isConditional: boolean) =>
    outcomes.filter((each) => each.kind === 'accepted' && each.round === 1 && each.isConditional === isConditional)
      .length;
  return {
    firstPass: inFirst(false),
    conditional: inFirst(true),
    decided: count('accepted') + count('refused'),
    deemed: count('deemed'),
    undecided: count('undecided'),
    lapsed: count('lapsed'),
    again: gates.filter(wasAcceptedBefore).length,
  };
}

/** Whether a gate was accepted in a round before the one that it is counted by. */
function wasAcceptedBefore(gate: Measured): boolean {
  const outcome = outcomeOf(gate);
  const counted = outcome?.kind === 'accepted' ? outcome.round : outcome?.kind === 'refused' ? gate.round : 0;
  return gate.decisions.some(
    ({ round, result }) => round < counted && (result === 'accepted' || result === 'accepted-with-conditions'),
  );
}

/** The smallest value that nine tenths do not exceed (nearest rank); null under ten values, which say too little. */
export function ninetieth(values: readonly number[]): number | null {
  if (values.length < 10) return null;
  return values.toSorted((a, b) => a - b)[values.length - Math.floor(values.length / 10) - 1] ?? null;
}
