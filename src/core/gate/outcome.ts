import type { AccountId } from '../../contract/common';
import type { Outcome } from '../../contract/gate/sign-off';
import { countingStates } from '../../contract/gate/state';
import type { Acceptance, HowEnded } from '../../contract/gate/team-gate';
import type { Gate, SignatoryStanding } from './gate';
import { isConditionalWith, isRejectedByNobody } from './results/decided';
import { resultOf } from './terms/rule';

type Accepted = Pick<Gate, 'state' | 'standing'>;

export type Decided = NonNullable<SignatoryStanding['decided']>;

/** The signatures on an accepted gate: those too that came after the decision, spoke against it, or left it to silence. */
const signedBy = ({ state, standing }: Accepted): Decided[] =>
  state.name === 'satisfied' ? standing.flatMap(({ decided }) => decided ?? []) : [];

/** The signatures that a gate was accepted with. One that came after the decision changes nothing of it. */
const acceptedWith = (gate: Accepted): Decided[] => signedBy(gate).filter(({ isAfterDecision }) => !isAfterDecision);

/**
 * Whether a gate was accepted although somebody found a criterion unmet that must be met, and accepted that, or left it to the
 * others. Whoever rejected it was outvoted, and has conceded nothing.
 */
export const isAcceptedByConcession = (gate: Accepted): boolean =>
  acceptedWith(gate).some(({ isConcession }) => isConcession);

/**
 * The conditions of an accepted gate, which are all points that any of its signatures asks to be put right, those of rejections
 * and of signatures after the decision too: how many are still open; null where it has none.
 */
export function openConditionsOf(gate: Accepted): number | null {
  const conditions = conditionsOf(signedBy(gate));
  return conditions.length === 0 ? null : conditions.reduce((count, { open }) => count + open, 0);
}

/** Of the conditions of an accepted gate, those whose Jira issue was deleted for good: nobody knows whether they were put right. */
export const deletedConditionsOf = (gate: Accepted): number =>
  conditionsOf(signedBy(gate)).reduce((count, { deleted = 0 }) => count + deleted, 0);

/** Whether a signature is not in force any more, of an earlier round or taken back: what it asks to be put right is left from there. */
const isSuperseded = ({ standing }: Pick<Gate, 'standing'>, signOffId: string): boolean =>
  !standing.some(({ decided }) => decided?.signOffId === signOffId);

/** Whether a signature is still one of those by which a gate is judged: what it asks to be put right is then to be put right. */
export const isInForce = (gate: Accepted, signOffId: string): boolean =>
  gate.state.name !== 'withdrawn' && !isSuperseded(gate, signOffId);

/**
 * Whether a signature counts at this moment: the gate has it, carried over or not, and what was signed is as it was. What one that
 * does not count asks to be put right is left from it: no present decision hangs on that.
 */
export const countsNow = (gate: Accepted, signOffId: string): boolean =>
  countingStates.includes(gate.state.name) && !isSuperseded(gate, signOffId);

/**
 * Whether a gate was accepted without conditions, and all that it has came beside that: with signatures after the decision, or
 * with such as did not accept it.
 */
export const areConditionsLate = (gate: Accepted): boolean =>
  openConditionsOf(gate) !== null && !isConditionalWith(gate.standing);

/** All there is to say of how a gate was accepted, wherever it is shown. */
export function acceptanceOf(gate: Accepted): Acceptance {
  const deletedConditions = deletedConditionsOf(gate);
  return {
    isConcession: isAcceptedByConcession(gate),
    openConditions: openConditionsOf(gate),
    ...(deletedConditions > 0 ? { deletedConditions } : {}),
    ...(areConditionsLate(gate) ? { areConditionsLate: true } : {}),
  };
}

const conditionsOf = (signatures: readonly Decided[]) => signatures.flatMap(({ conditions }) => conditions ?? []);

type Ended = Pick<Gate, 'state' | 'standing'>;

/** Whether a gate can't be accepted any more although nobody rejected it. */
export const isUndecided = ({ state, standing }: Ended): boolean =>
  state.name === 'rejected' && isRejectedByNobody(standing);

/** The way in which a gate ended; null where its state says all. */
export function howEnded(gate: Ended): HowEnded | null {
  if (gate.state.name === 'satisfied') return gate.state.how;
  return isUndecided(gate) ? 'abstained' : null;
}

/** Whether an open gate could not be accepted any more once this signatory abstains: the decision is not left to others then. */
export function wouldEndByAbstention({ state, rule, standing }: Ended & Pick<Gate, 'rule'>, who: AccountId): boolean {
  const isTheirs = standing.some(({ accountId, decided }) => accountId === who && decided === null);
  const abstained: { readonly outcome: Outcome } = { outcome: 'abstained' };
  const after = standing.map((each) => (each.accountId === who ? { ...each, decided: abstained } : each));
  return state.name === 'open' && isTheirs && resultOf(rule, after) === 'unreachable';
}
