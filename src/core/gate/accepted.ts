import type { Gate, SignatoryStanding } from './gate';

type Accepted = Pick<Gate, 'state' | 'standing'>;

type Decided = NonNullable<SignatoryStanding['decided']>;

/** The signatures on an accepted gate, those after the decision too; none where it counts as accepted without a decision. */
const signedBy = ({ state, standing }: Accepted): Decided[] =>
  state.name === 'satisfied' && state.how === 'signed' ? standing.flatMap(({ decided }) => decided ?? []) : [];

/** The signatures that a gate was accepted by. One that came after the decision changes nothing of it. */
const acceptedBy = (gate: Accepted): Decided[] => signedBy(gate).filter(({ isAfterDecision }) => !isAfterDecision);

/** Whether a gate was accepted although somebody found a criterion unmet that must be met. */
export const isAcceptedByConcession = (gate: Accepted): boolean =>
  acceptedBy(gate).some(({ isConcession }) => isConcession);

/**
 * The conditions of an accepted gate: how many are still to be put right, those too that came with signatures after the
 * decision; null where it has none.
 */
export function openConditionsOf(gate: Accepted): number | null {
  const conditions = conditionsOf(signedBy(gate));
  return conditions.length === 0 ? null : conditions.reduce((count, { open }) => count + open, 0);
}

/** Whether a signature is still one of those by which a gate is judged: what it asks to be put right is then to be put right. */
export const isInForce = ({ state, standing }: Accepted, signOffId: string): boolean =>
  state.name !== 'withdrawn' && standing.some(({ decided }) => decided?.signOffId === signOffId);

/** Whether a gate was accepted without conditions, and all that it has came with signatures after the decision. */
export const areConditionsLate = (gate: Accepted): boolean =>
  openConditionsOf(gate) !== null && conditionsOf(acceptedBy(gate)).length === 0;

const conditionsOf = (signatures: readonly Decided[]) => signatures.flatMap(({ conditions }) => conditions ?? []);

/** Whether a signature accepts on conditions, and was stored before conditions were counted. */
export const isUncounted = ({ decided }: Pick<SignatoryStanding, 'decided'>): boolean =>
  decided?.outcome === 'accepted-with-conditions' && decided.conditions === undefined;

/** The gate with the conditions of one signature counted. */
export const withConditionsCounted = (
  gate: Gate,
  signOffId: string,
  conditions: NonNullable<Decided['conditions']>,
): Gate => ({
  ...gate,
  standing: gate.standing.map((each) =>
    each.decided?.signOffId === signOffId ? { ...each, decided: { ...each.decided, conditions } } : each,
  ),
});

/**
 * The gate once one of a signature's conditions was put right, or is to be put right again. Undefined where that signature
 * is not in force any more.
 */
export function withConditionFollowed(gate: Gate, signOffId: string, isOpen: boolean): Gate | undefined {
  const decided = gate.standing.find((each) => each.decided?.signOffId === signOffId)?.decided;
  if (!decided?.conditions) return undefined;
  const { all, open } = decided.conditions;
  const conditions = { all, open: Math.min(all, Math.max(0, open + (isOpen ? 1 : -1))) };
  return withConditionsCounted(gate, signOffId, conditions);
}
