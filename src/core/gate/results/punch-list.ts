import type { IsoDate } from '../../../contract/common';
import type { SignOff } from '../../../contract/gate/sign-off';
import type { AcceptanceCriterion } from '../../../contract/gate/terms';
import { criterionKey } from '../content/content';

/** Something that a sign-off asks to be put right. */
export type ToPutRight = { readonly what: string; readonly due: IsoDate | null };

/**
 * The punch list of a sign-off: why it was rejected, each criterion that is not met with the reason, and each
 * condition. A point that was accepted in an earlier round is not asked for again.
 */
export function punchList(signOff: SignOff, criteria: readonly AcceptanceCriterion[]): ToPutRight[] {
  const texts = new Map(criteria.map((criterion) => [criterionKey(criterion), criterion.text]));
  const rejection = signOff.outcome === 'rejected' ? [{ what: signOff.reason, due: null }] : [];
  const unmet = signOff.answers
    .filter(({ verdict, round }) => verdict === 'not-met' && round === signOff.round)
    .map(({ criterion, reason }) => ({ what: `${texts.get(criterion) ?? ''}\n${reason}`.trim(), due: null }));
  return [...rejection, ...unmet, ...signOff.conditions.map(({ text, due }) => ({ what: text, due }))];
}
