import type { Result } from '../../../contract/result';
import type { Question } from '../../../contract/survey/questionnaire';
import { type QuoteRef, quoteLimits } from '../../../contract/survey/quotes';
import type { SharedNumbers } from '../../../contract/survey/results';
import type { FollowUp, FollowUpWords } from '../../../contract/survey/team-survey';
import { accept, refuse } from '../../result';

/** A text of a customer’s with its words. */
export type KeptQuote = QuoteRef & { readonly text: string };

/**
 * A follow-up as it is kept: with the numbers themselves that are shared, and the words that are quoted, so that what was told stays as it was told.
 * @property quotes left out for none
 */
export type WrittenFollowUp = Omit<FollowUp, 'sharesNumbers' | 'withheld' | 'quotes'> & {
  readonly numbers: SharedNumbers | null;
  readonly quotes?: readonly KeptQuote[];
};

/** Whether it may be written: a text, or a reason for none. What was told once is corrected, and not taken back. */
export function checkFollowUp(
  { followUp, whyNotYet, sharesNumbers, quotes = [] }: FollowUpWords,
  before: WrittenFollowUp | null,
): Result<object> {
  const isTwice = quotes.some((quote, at) => quotes.findIndex((each) => isSameText(each, quote)) < at);
  if (isTwice || quotes.length > quoteLimits.followUp) return refuse('field-invalid', { field: 'quotes' });
  if (followUp !== '') return whyNotYet === '' ? accept({}) : refuse('field-invalid', { field: 'whyNotYet' });
  if (before !== null && before.text !== '') return refuse('field-missing', { field: 'followUp' });
  if (whyNotYet === '') return refuse('field-missing', { field: 'whyNotYet' });
  if (sharesNumbers) return refuse('field-invalid', { field: 'sharesNumbers' });
  return quotes.length > 0 ? refuse('field-invalid', { field: 'quotes' }) : accept({});
}

const isSameText = (one: QuoteRef, other: QuoteRef): boolean => one.id === other.id && one.key === other.key;

/** The keys of the questions that have numbers, and are not among those that are shared; none where none are shared. */
export const withheldFrom = (numbers: SharedNumbers | null, questions: readonly Question[]): string[] =>
  numbers === null
    ? []
    : questions
        .filter(({ key, form }) => form.kind !== 'text' && numbers.questions.every((each) => each.key !== key))
        .map(({ key }) => key);

/**
 * The follow-up as it is then: told again only if it says something else than before, shares numbers that it did not, or quotes somebody whom it did not.
 * Quotes are in the order of their words, which tells nothing of who wrote them, or which of them are by one person.
 */
export function followedUp(
  { followUp: text, whyNotYet }: FollowUpWords,
  before: WrittenFollowUp | null,
  { by, at, numbers, quotes = [] }: Pick<WrittenFollowUp, 'by' | 'at' | 'numbers' | 'quotes'>,
): WrittenFollowUp {
  const isQuoted = (quote: KeptQuote) => (before?.quotes ?? []).some((each) => isSameText(each, quote));
  const isNews =
    text !== '' &&
    (text !== before?.text || hasMore(numbers, before.numbers) || quotes.some((quote) => !isQuoted(quote)));
  const inOrder = quotes.toSorted((one, other) => (`${one.text} ${one.id}` < `${other.text} ${other.id}` ? -1 : 1));
  const toldAt = isNews ? at : (before?.toldAt ?? null);
  return { text, whyNotYet, numbers, by, at, toldAt, ...(inOrder.length > 0 && { quotes: inOrder }) };
}

/** Whether numbers are shared that were not before: of all, or of a question. */
const hasMore = (numbers: SharedNumbers | null, before: SharedNumbers | null): boolean =>
  numbers !== null &&
  (before === null || numbers.questions.some(({ key }) => before.questions.every((each) => each.key !== key)));
