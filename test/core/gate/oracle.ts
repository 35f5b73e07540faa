import type { Outcome } from '../../../src/contract/gate/sign-off';
import type { GateRule } from '../../../src/contract/gate/terms';

export type Decided = readonly (Outcome | null)[];

export const assignments = <Value>(length: number, values: readonly Value[]): Value[][] =>
  length === 0 ? [[]] : assignments(length - 1, values).flatMap((rest) => values.map((value) => [...rest, value]));

const isFor = (outcome: Outcome | null | undefined) => outcome === 'accepted' || outcome === 'accepted-with-conditions';

/** The rule as its documentation has it, of signatories who have all decided. */
export function isMetWhole(rule: GateRule, decided: Decided, required: readonly boolean[]): boolean {
  const accepted = decided.filter(isFor).length;
  switch (rule.kind) {
    case 'any':
      return accepted >= 1;
    case 'all':
      return accepted >= 1 && decided.every((outcome) => isFor(outcome) || outcome === 'abstained');
    case 'quorum':
      return accepted >= rule.count;
    case 'named':
      return accepted >= rule.count && required.every((isRequired, index) => !isRequired || isFor(decided[index]));
  }
}

/** Every way in which those who are left may decide. */
export const completions = (decided: Decided): Decided[] => {
  const left = decided.filter((outcome) => outcome === null).length;
  return assignments<Outcome>(left, ['accepted', 'rejected', 'abstained']).map((given) => {
    const rest = [...given];
    return decided.map((outcome) => outcome ?? rest.shift() ?? null);
  });
};

/** The result of a rule, found by trying every way to go on. */
export function resultByTrying(rule: GateRule, decided: Decided, required: readonly boolean[]) {
  if (!completions(decided).some((way) => isMetWhole(rule, way, required))) return 'unreachable';
  return isMetWhole(rule, decided, required) ? 'met' : 'pending';
}
