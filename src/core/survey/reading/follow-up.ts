import type { Result } from '../../../contract/result';
import type { Question } from '../../../contract/survey/questionnaire';
import type { SharedNumbers } from '../../../contract/survey/results';
import type { FollowUp, FollowUpWords } from '../../../contract/survey/team-survey';
import { accept, refuse } from '../../result';

/** A follow-up as it is kept: with the numbers themselves that are shared, so that what was told stays as it was told. */
export type WrittenFollowUp = Omit<FollowUp, 'sharesNumbers' | 'withheld'> & { readonly numbers: SharedNumbers | null };

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

/** The keys of the questions that have numbers, and are not among those that are shared; none where none are shared. */
export const withheldFrom = (numbers: SharedNumbers | null, questions: readonly Question[]): string[] =>
  numbers === null
    ? []
    : questions
        .filter(({ key, form }) => form.kind !== 'text' && numbers.questions.every((each) => each.key !== key))
        .map(({ key }) => key);

/** The follow-up as it is then: told again only if it says something else than before, or shares numbers that it did not. */
export function followedUp(
  { followUp: text, whyNotYet }: FollowUpWords,
  before: WrittenFollowUp | null,
  { by, at, numbers }: Pick<WrittenFollowUp, 'by' | 'at' | 'numbers'>,
): WrittenFollowUp {
  const isNews = text !== '' && (text !== before?.text || hasMore(numbers, before.numbers));
  return { text, whyNotYet, numbers, by, at, toldAt: isNews ? at : (before?.toldAt ?? null) };
}

/** Whether numbers are shared that were not before: of all, or of a question. */
const hasMore = (numbers: SharedNumbers | null, before: SharedNumbers | null): boolean =>
  numbers !== null &&
  (before === null || numbers.questions.some(({ key }) => before.questions.every((each) => each.key !== key)));
