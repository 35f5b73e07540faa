import type { SignedContent } from '../../contract/gate/content';
import type { CriterionAnswer, SignOff } from '../../contract/gate/sign-off';
import type { AcceptanceCriterion } from '../../contract/gate/terms';
import { changesBetween } from './content/changes';
import { criterionKey } from './content/hashes';
import { packParts } from './content/told-parts';
import type { GateEvent } from './event';
import { type Gate, type Round, roundBefore, type SignatoryStanding } from './gate';
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

type Opened = Extract<GateEvent, { what: 'gate-opened' }>;

/** A gate before it is opened, as far as it says who was asked last. */
type AskedLast = Pick<Gate, 'standing'>;

/**
 * The opening with what has changed for each who is asked again, as the portal shows it. @see roundBefore
 * @param before the earlier rounds: @see roundsToCompare
 */
export const withChanges = (
  gate: AskedLast,
  opening: Opened,
  content: SignedContent,
  before: readonly Round[],
): Opened => ({
  ...opening,
  standing: opening.standing.map((each) => {
    const round = before.find((one) => one.round === comparedWith(gate, opening, each));
    return round ? { ...each, changed: packParts(changesBetween(round.content, content)) } : each;
  }),
});

/** The earlier rounds with which an opening is compared: none for a first one. */
export const roundsToCompare = (gate: AskedLast, opening: Opened): number[] => [
  ...new Set(opening.standing.map((each) => comparedWith(gate, opening, each)).filter((round) => round > 0)),
];

/** The round with which an opening is compared for one of those whom it asks; 0 for none. */
const comparedWith = ({ standing }: AskedLast, opening: Opened, each: SignatoryStanding): number =>
  each.decided === null
    ? roundBefore(
        opening,
        each,
        standing.some(({ accountId }) => accountId === each.accountId),
      )
    : 0;

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
