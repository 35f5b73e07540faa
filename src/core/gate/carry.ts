import type { CriterionAnswer, SignOff } from '../../contract/gate/sign-off';
import type { AcceptanceCriterion } from '../../contract/gate/terms';
import { criterionKey } from './content/hashes';
import type { Gate, SignatoryStanding } from './gate';
import { hasAccepted } from './terms/rule';

/**
 * The standing of each signatory when the gate's next round is opened: a signature for the very same content stays in
 * force; what was decided against it, or not at all, is asked again.
 * @param hash of what the next round asks
 */
export const standingIn = (
  gate: Pick<Gate, 'standing' | 'hash' | 'round'>,
  asked: readonly Omit<SignatoryStanding, 'decided' | 'earlier'>[],
  hash: string,
): SignatoryStanding[] =>
  asked.map((each) => {
    const before = gate.standing.find(({ accountId }) => accountId === each.accountId);
    const decided = before?.decided ?? null;
    const isKept = decided !== null && hash === gate.hash && hasAccepted({ decided });
    return {
      ...each,
      decided: isKept ? carriedOver(decided, gate.round) : null,
      earlier: decided ? { signOffId: decided.signOffId, round: gate.round } : (before?.earlier ?? null),
    };
  });

type Decided = NonNullable<SignatoryStanding['decided']>;

/** The next round is decided with it, though its own may have been decided before it. */
const carriedOver = ({ isAfterDecision: _, ...decided }: Decided, round: number): Decided => ({
  ...decided,
  round: decided.round ?? round,
});

export type Carried = { readonly key: string; readonly answer: CriterionAnswer | null };

/**
 * For each criterion of a round, what the same signatory said of it before, if that need not be asked again: it is
 * worded as it was, and was found met or not applicable.
 */
export function carriedAnswers(criteria: readonly AcceptanceCriterion[], earlier: SignOff | undefined): Carried[] {
  const known = new Map((earlier?.answers ?? []).map((answer) => [answer.criterion, answer]));
  return criteria.map((criterion) => {
    const key = criterionKey(criterion);
    const answer = known.get(key);
    const isSettled = answer?.verdict === 'met' || answer?.verdict === 'not-applicable';
    return { key, answer: answer && isSettled ? answer : null };
  });
}
