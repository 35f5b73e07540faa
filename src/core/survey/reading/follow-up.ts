import type { Result } from '../../../contract/result';
import type { SharedNumbers } from '../../../contract/survey/results';
import type { FollowUp, FollowUpWords } from '../../../contract/survey/team-survey';
import { accept, refuse } from '../../result';

/** A follow-up as it is kept: with the numbers themselves that are shared, so that what was told stays as it was told. */
export type WrittenFollowUp = Omit<FollowUp, 'sharesNumbers'> & { readonly numbers: SharedNumbers | null };

/** Whether it may be written: a text, or a reason for none. What was told once is corrected, and not taken back. */
export function checkFollowUp(
  { followUp, whyNotYet, sharesNumbers }: FollowUpWords,
  before: WrittenFollowUp | null,
): Result<object> {
  if (followUp !== '') return whyNotYet === '' ? accept({}) : refuse('field-invalid', { field: 'whyNotYet' });
  if (before !== null && before.text !== '') return refuse('field-missing', { field: 'followUp' });
  if (whyNotYet === '') return refuse('field-missing', { field: 'whyNotYet' });
  return sharesNumbers ? refuse('field-invalid', { field: 'sharesNumbers' }) : accept({});
}

/** The follow-up as it is then: told again only if it says something else than before, or shares numbers that it did not. */
export function followedUp(
  { followUp: text, whyNotYet }: FollowUpWords,
  before: WrittenFollowUp | null,
  { by, at, numbers }: Pick<WrittenFollowUp, 'by' | 'at' | 'numbers'>,
): WrittenFollowUp {
  const isNews = text !== '' && (text !== before?.text || (numbers !== null && before.numbers === null));
  return { text, whyNotYet, numbers, by, at, toldAt: isNews ? at : (before?.toldAt ?? null) };
}
