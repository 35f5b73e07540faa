import type { PortalGate, SignGate } from '../../../../../src/contract/gate/portal-gate';
import {
  type Condition,
  type CriterionVerdict,
  isLetThrough,
  type Outcome,
} from '../../../../../src/contract/gate/sign-off';
import { type AcceptanceCriterion, gateLimits } from '../../../../../src/contract/gate/terms';
import type { RefusalCode } from '../../../../../src/contract/result';

/** A verdict that a form offers: a criterion that is not judged is simply left open. */
export type ChosenVerdict = Exclude<CriterionVerdict, 'not-judged'>;

/** The answer to one criterion, as it stands in the form. */
export type AnswerDraft = { readonly verdict: ChosenVerdict | null; readonly reason: string };

export type ConditionDraft = {
  /** Tells the rows of a form apart; never sent. */
  readonly row: number;
  readonly text: string;
  /** `YYYY-MM-DD` or empty. */
  readonly due: string;
};

/** A signature as it stands in the form. */
export type SignDraft = {
  /** By the criterion's name, so that what was typed outlives a change of the others. */
  readonly answers: Readonly<Record<string, AnswerDraft>>;
  readonly outcome: Outcome | null;
  readonly conditions: readonly ConditionDraft[];
  readonly reason: string;
  /** The indexes of the changes that were seen, in the round that has them. */
  readonly found: { readonly round: number; readonly changes: readonly number[] };
  readonly printedName: string;
  /** The round that was signed with it; null while it was not. */
  readonly signedRound: number | null;
};

type Signable = Pick<PortalGate, 'content' | 'earlier' | 'changes' | 'round'>;

export const newSigning: SignDraft = {
  answers: {},
  outcome: null,
  conditions: [],
  reason: '',
  found: { round: 0, changes: [] },
  printedName: '',
  signedRound: null,
};

/** A draft as a round begins with it: what was signed in an earlier one is answered anew or kept, not typed again. */
export const draftFor = (draft: SignDraft, round: number): SignDraft =>
  draft.signedRound !== null && draft.signedRound < round ? newSigning : draft;

/** The draft after it was signed, for who takes that back: all words stay, and the consent is given anew. */
export const asSigned = (draft: SignDraft, round: number): SignDraft => ({
  ...draft,
  printedName: '',
  signedRound: round,
});

/** The same in whatever round, as the app knows it: text and priority. */
const nameOf = ({ text, priority }: AcceptanceCriterion): string => `${priority} ${text}`;

export const answerOf = ({ answers }: SignDraft, criterion: AcceptanceCriterion): AnswerDraft | null =>
  (Object.hasOwn(answers, nameOf(criterion)) ? answers[nameOf(criterion)] : null) ?? null;

/** @param answer null to keep what was said in an earlier round */
export function withAnswerTo(draft: SignDraft, criterion: AcceptanceCriterion, answer: AnswerDraft | null): SignDraft {
  const others = Object.entries(draft.answers).filter(([name]) => name !== nameOf(criterion));
  return { ...draft, answers: Object.fromEntries(answer ? [...others, [nameOf(criterion), answer]] : others) };
}

/** The verdict that a criterion will have, kept ones included; null while there is none. */
export function verdictAt(draft: SignDraft, { content, earlier }: Signable, at: number): CriterionVerdict | null {
  const criterion = content.criteria[at];
  const given = criterion && answerOf(draft, criterion);
  return given ? given.verdict : (earlier[at]?.verdict ?? null);
}

export const verdictsOf = (draft: SignDraft, gate: Signable): (CriterionVerdict | null)[] =>
  gate.content.criteria.map((_, at) => verdictAt(draft, gate, at));

export const hasUnmet = (draft: SignDraft, gate: Signable): boolean => verdictsOf(draft, gate).includes('not-met');

/** Whether a criterion was not found met that must be: to accept it all the same, or leave that to others, is a concession. */
export const isConceding = (draft: SignDraft, gate: Signable): boolean =>
  verdictsOf(draft, gate).some((verdict, at) => isLetThrough(verdict, gate.content.criteria[at]?.priority));

/** The decisions that can't be taken with what is judged so far, each with the code of the resolver's refusal. */
export function impossibleIn(draft: SignDraft, gate: Signable): Partial<Record<Outcome, RefusalCode>> {
  if (isConceding(draft, gate) && !gate.content.allowsConcessions) {
    const code = 'concession-not-allowed';
    return { accepted: code, 'accepted-with-conditions': code, abstained: code };
  }
  return hasUnmet(draft, gate) ? { accepted: 'criterion-not-met' } : {};
}

export const isSeen = ({ found }: SignDraft, round: number, at: number): boolean =>
  found.round === round && found.changes.includes(at);

export function withSeen(draft: SignDraft, round: number, at: number, isIt: boolean): SignDraft {
  const before = draft.found.round === round ? draft.found.changes.filter((each) => each !== at) : [];
  return { ...draft, found: { round, changes: isIt ? [...before, at] : before } };
}

/** The rows with an empty one at the end, or as they are when there are as many as there may be. */
export const withConditionRow = (rows: readonly ConditionDraft[]): readonly ConditionDraft[] =>
  rows.length < gateLimits.conditions
    ? [...rows, { row: Math.max(-1, ...rows.map(({ row }) => row)) + 1, text: '', due: '' }]
    : rows;

/** Rows in which nothing was written say nothing. */
export const isBlank = ({ text, due }: ConditionDraft): boolean => text.trim() === '' && due === '';

export const isAccepting = (outcome: Outcome | null): boolean =>
  outcome === 'accepted' || outcome === 'accepted-with-conditions';

/** Whether a verdict needs to be explained. */
export const needsReason = (verdict: CriterionVerdict | null): boolean =>
  verdict === 'not-met' || verdict === 'not-applicable';

/** The signature to send, of a draft that passed its check; null for one that did not. */
export function toSigning(draft: SignDraft, gate: PortalGate): SignGate | null {
  const { outcome, conditions, reason, found: looked } = draft;
  if (!outcome) return null;
  return {
    gateId: gate.id,
    round: gate.round,
    hash: gate.hash,
    onBehalfOf: gate.signsFor,
    outcome,
    answers: gate.content.criteria.map((criterion, at) => answerSent(answerOf(draft, criterion), gate.earlier[at])),
    conditions: outcome === 'accepted-with-conditions' ? conditions.flatMap(conditionSent) : [],
    reason: isAccepting(outcome) ? '' : reason.trim(),
    shownAt: gate.shownAt,
    changesSeen: looked.round === gate.round ? looked.changes.length : 0,
    printedName: draft.printedName.trim(),
  };
}

function answerSent(given: AnswerDraft | null, earlier: PortalGate['earlier'][number] | undefined) {
  if (given?.verdict) {
    return { verdict: given.verdict, reason: needsReason(given.verdict) ? given.reason.trim() : '' };
  }
  return earlier ? null : { verdict: 'not-judged' as const, reason: '' };
}

const conditionSent = (row: ConditionDraft): Condition[] =>
  isBlank(row) ? [] : [{ text: row.text.trim(), due: row.due || null }];
