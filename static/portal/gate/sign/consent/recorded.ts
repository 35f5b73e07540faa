import type { PortalGate } from '../../../../../src/contract/gate/portal-gate';
import type { CriterionVerdict } from '../../../../../src/contract/gate/sign-off';
import { type Point, pointsOf } from '../../../../../src/core/gate/results/points';
import { answerOf, isBlank, type SignDraft, verdictsOf } from '../draft/sign-draft';

/** The facts that a signature would keep, for the signer to read before they give it. */
export type Recorded = {
  readonly hashStart: string;
  readonly verdicts: Readonly<Record<CriterionVerdict, number>>;
  /** The number of answers that stay as they were given in an earlier round. */
  readonly kept: number;
  /** All that it asks to be put right: kept answers asked for it when they were given. */
  readonly points: readonly Point[];
};

export function recordedOf(draft: SignDraft, gate: PortalGate): Recorded {
  const verdicts = verdictsOf(draft, gate);
  const count = (verdict: CriterionVerdict) => verdicts.filter((each) => each === verdict).length;
  const asked = gate.content.criteria.map((criterion) => answerOf(draft, criterion) !== null);
  return {
    hashStart: gate.hash.slice(0, 12),
    verdicts: {
      met: count('met'),
      'not-met': count('not-met'),
      'not-applicable': count('not-applicable'),
      'not-judged': verdicts.filter((each) => each === null || each === 'not-judged').length,
    },
    kept: gate.earlier.filter((answer, at) => answer !== null && !asked[at]).length,
    points: pointsIn(draft, gate),
  };
}

/** By the very rule by which they are counted once it is signed. */
function pointsIn(draft: SignDraft, { content, round }: PortalGate): Point[] {
  const { outcome, reason } = draft;
  if (outcome === null) return [];
  const answers = content.criteria.map((criterion) => {
    const given = answerOf(draft, criterion);
    return {
      criterion: '',
      verdict: given?.verdict ?? ('not-judged' as const),
      reason: given?.reason.trim() ?? '',
      round,
    };
  });
  const conditions = outcome === 'accepted-with-conditions' ? draft.conditions.filter((row) => !isBlank(row)) : [];
  return pointsOf({ outcome, reason: reason.trim(), answers, round, conditions }, content.criteria);
}
