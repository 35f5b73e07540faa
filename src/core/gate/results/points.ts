import { type CriterionAnswer, isLetThrough, type SignOff } from '../../../contract/gate/sign-off';
import type { AcceptanceCriterion } from '../../../contract/gate/terms';

/** The parts of a signature that say what it asks to be put right. */
export type Asking = Pick<SignOff, 'answers' | 'round' | 'outcome' | 'reason' | 'conditions'>;

/** Something that a signature asks to be put right. @property due the day that the signatory has named */
export type Point = {
  readonly what: string;
  readonly due: SignOff['conditions'][number]['due'];
  readonly isUnmet?: true;
  readonly isRejection?: true;
};

/**
 * All that a signature asks to be put right, whatever its outcome, and whenever it came: why it was rejected, where that says
 * more than the criteria do; each criterion that is not met, with the reason; and each condition. Each of these is raised, and
 * is counted of the gate. A point that was accepted in an earlier round is not asked for again.
 * @param criteria of its round, in the order of which its answers stand
 */
export function pointsOf(signOff: Asking, criteria: readonly AcceptanceCriterion[]): Point[] {
  const { outcome, reason, conditions } = signOff;
  const unmet = signOff.answers.flatMap((answer, index) =>
    isUnmetIn(signOff, answer)
      ? [{ what: `${criteria[index]?.text ?? ''}\n${answer.reason}`.trim(), due: null, isUnmet: true as const }]
      : [],
  );
  const hasOwnReason = outcome === 'rejected' && !saysNothingBeyond(reason, unmet);
  const rejection = hasOwnReason ? [{ what: reason, due: null, isRejection: true as const }] : [];
  return [...rejection, ...unmet, ...conditions.map(({ text, due }) => ({ what: text, due }))];
}

/** All that follows for a gate from what a signature asks to be put right. */
export const askedBy = (
  signOff: Asking & Pick<SignOff, 'concessions'>,
  criteria: readonly AcceptanceCriterion[],
): { readonly toPutRight: number; readonly isConcession?: true } => ({
  toPutRight: pointsOf(signOff, criteria).length,
  ...(makesConcession(signOff, criteria) ? { isConcession: true } : {}),
});

/** The number of its points besides the reason of a rejection, for which nothing but the signature is needed. */
export const countBesideReason = (signOff: Omit<Asking, 'outcome' | 'reason'>): number =>
  signOff.answers.filter((answer) => isUnmetIn(signOff, answer)).length + signOff.conditions.length;

const isUnmetIn = ({ round }: Pick<SignOff, 'round'>, answer: CriterionAnswer): boolean =>
  answer.verdict === 'not-met' && answer.round === round;

/** The criteria that must be met and were not found so, by their keys. @param criteria in the order of the answers */
export const letThroughIn = (answers: readonly CriterionAnswer[], criteria: readonly AcceptanceCriterion[]): string[] =>
  answers.flatMap(({ criterion, verdict }, index) =>
    isLetThrough(verdict, criteria[index]?.priority) ? [criterion] : [],
  );

/**
 * Whether an acceptance that is decided with this signature is a concession: it accepts what must be met and is not, or leaves
 * it to the others to accept it.
 */
const makesConcession = (
  { outcome, answers, concessions = [] }: Pick<SignOff, 'outcome' | 'answers' | 'concessions'>,
  criteria: readonly AcceptanceCriterion[],
): boolean => concessions.length > 0 || (outcome === 'abstained' && letThroughIn(answers, criteria).length > 0);

/** Whether all sentences of a reason are said word for word in what is to be put right all the same. */
function saysNothingBeyond(reason: string, others: readonly Pick<Point, 'what'>[]): boolean {
  const said = others.map(({ what }) => wordsIn(what));
  const sentences = reason
    .split(/[\n.!?;]+/u)
    .map(wordsIn)
    .filter((sentence) => sentence.trim() !== '');
  return sentences.length > 0 && sentences.every((sentence) => said.some((other) => other.includes(sentence)));
}

/** The words of a text with a space around each, so that only whole words are found in it. */
const wordsIn = (text: string): string =>
  ` ${(
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ')} `;
