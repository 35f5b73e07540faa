import type { PortalGate } from '../../../../../src/contract/gate/portal-gate';
import type { CriterionVerdict } from '../../../../../src/contract/gate/sign-off';
import { answerOf, isBlank, type SignDraft, verdictsOf } from '../draft/sign-draft';

/** The facts that a signature would keep, for the signer to read before they give it. */
export type Recorded = {
  readonly hashStart: string;
  readonly verdicts: Readonly<Record<CriterionVerdict, number>>;
  /** The number of answers that stay as they were given in an earlier round. */
  readonly kept: number;
  readonly conditions: number;
  /** The number of unmet criteria that have to be put right beside them: kept answers were counted when they were given. */
  readonly unmet: number;
};

export function recordedOf(draft: SignDraft, gate: PortalGate): Recorded {
  const verdicts = verdictsOf(draft, gate);
  const count = (verdict: CriterionVerdict) => verdicts.filter((each) => each === verdict).length;
  const asked = gate.content.criteria.map((criterion) => answerOf(draft, criterion) !== null);
  const isConditional = draft.outcome === 'accepted-with-conditions';
  return {
    hashStart: gate.hash.slice(0, 12),
    verdicts: {
      met: count('met'),
      'not-met': count('not-met'),
      'not-applicable': count('not-applicable'),
      'not-judged': verdicts.filter((each) => each === null || each === 'not-judged').length,
    },
    kept: gate.earlier.filter((answer, at) => answer !== null && !asked[at]).length,
    unmet: isConditional ? verdicts.filter((each, at) => each === 'not-met' && asked[at]).length : 0,
    conditions: isConditional ? draft.conditions.filter((row) => !isBlank(row)).length : 0,
  };
}
