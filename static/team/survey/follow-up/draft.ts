import { checkpointLimits } from '../../../../src/contract/survey/checkpoint';
import type { QuoteRef } from '../../../../src/contract/survey/quotes';
import type { FollowUp, FollowUpWords } from '../../../../src/contract/survey/team-survey';
import { textProblem } from '../../../../src/core/text/text-problem';
import type { DraftErrors } from '../../../form/field-errors';

/** The words to those who were asked as they stand in the form. */
export type FollowUpDraft = Omit<FollowUpWords, 'withheld' | 'quotes'> & {
  readonly tells: 'now' | 'later';
  /** The keys of the questions whose numbers are kept back though numbers are shared. */
  readonly withheld: readonly string[];
  readonly quotes: readonly QuoteRef[];
};

/** @param written what is there already, to be corrected */
export const newFollowUpDraft = (written: FollowUp | null = null): FollowUpDraft => ({
  tells: 'now',
  followUp: written?.text ?? '',
  whyNotYet: written?.whyNotYet ?? '',
  sharesNumbers: written?.sharesNumbers ?? false,
  withheld: written?.withheld ?? [],
  quotes: (written?.quotes ?? []).flatMap(({ ref }) => ref ?? []),
});

export function checkFollowUpDraft({ tells, followUp, whyNotYet }: FollowUpDraft): DraftErrors<FollowUpDraft> {
  if (tells === 'now') {
    const fault = textProblem(followUp.trim(), checkpointLimits.followUp, true);
    return fault ? { followUp: fault } : {};
  }
  const fault = textProblem(whyNotYet.trim(), checkpointLimits.whyNotYet, true);
  return fault ? { whyNotYet: fault } : {};
}

/** The effect of saved words on those who were asked: they are told something new, know no more than before, or still nothing. */
export function toldBy(before: FollowUp | null, after: FollowUp | null): 'news' | 'nothing-new' | 'nothing-yet' {
  const toldAt = after?.toldAt ?? null;
  if (toldAt === null) return 'nothing-yet';
  return toldAt === (before?.toldAt ?? null) ? 'nothing-new' : 'news';
}

/** The words that a draft without faults says: what was entered for the other choice is left out. */
export const toFollowUp = ({
  tells,
  followUp,
  whyNotYet,
  sharesNumbers,
  withheld,
  quotes,
}: FollowUpDraft): FollowUpWords =>
  tells === 'now'
    ? {
        followUp: followUp.trim(),
        whyNotYet: '',
        sharesNumbers,
        ...(sharesNumbers && withheld.length > 0 && { withheld }),
        ...(quotes.length > 0 && { quotes }),
      }
    : { followUp: '', whyNotYet: whyNotYet.trim(), sharesNumbers: false };
