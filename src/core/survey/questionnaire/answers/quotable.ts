import type { Result } from '../../../../contract/result';
import type { Answers } from '../../../../contract/survey/answers';
import type { QuestionnaireSnapshot } from '../../../../contract/survey/questionnaire';
import { accept, refuse } from '../../../result';
import { answerKey, branchKey } from '../key';

type Asked = Pick<QuestionnaireSnapshot, 'questions' | 'branch'>;
type Written = Pick<Answers, 'values' | 'branchText'>;
type Quotable = NonNullable<Answers['quotable']>;

/** The keys of all texts that a questionnaire asks for, in the order of the form: each of them may be quoted where its author agrees. */
export const textKeys = ({ questions, branch }: Asked): string[] =>
  questions.flatMap(({ key, form }) => [
    ...(form.kind === 'text' ? [key] : []),
    ...(branch?.question === key ? [branchKey] : []),
  ]);

/** Whether somebody has written anything under the key of a text. */
export function isWritten(
  { questions }: Pick<Asked, 'questions'>,
  { values, branchText }: Written,
  key: string,
): boolean {
  if (key === branchKey) return branchText.trim() !== '';
  const question = questions.find((each) => each.key === key && each.form.kind === 'text');
  const value = question && values[answerKey(question)];
  return typeof value === 'string' && value.trim() !== '';
}

/** The texts of which it is agreed, out of those that are there: what is taken back is not quoted, and what is written in its place is asked about anew. */
export const agreedIn = (
  asked: Asked,
  written: Written,
  quotable: Readonly<Record<string, boolean>>,
): Pick<Answers, 'quotable'> => {
  const keys = textKeys(asked).filter(
    (key) => Object.hasOwn(quotable, key) && quotable[key] === true && isWritten(asked, written, key),
  );
  return keys.length === 0 ? {} : { quotable: Object.fromEntries(keys.map((key) => [key, true as const])) };
};

/**
 * The texts of which somebody agrees that they are quoted, after more came in, of whatever shape.
 * @param after what they have written by then @returns a refusal for a key that no text has
 */
export function amendedConsent(
  asked: Asked,
  before: Quotable | undefined,
  given: unknown,
  after: Written,
): Result<Pick<Answers, 'quotable'>> {
  if (given === undefined) return accept(agreedIn(asked, after, before ?? {}));
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return refuse('field-invalid');
  const entries: [string, unknown][] = Object.entries(given);
  const known = textKeys(asked);
  if (entries.length > known.length) return refuse('field-invalid');
  const wanted: [string, boolean][] = [];
  for (const [key, value] of entries) {
    if (!known.includes(key) || typeof value !== 'boolean') return refuse('field-invalid');
    wanted.push([key, value]);
  }
  return accept(agreedIn(asked, after, { ...before, ...Object.fromEntries(wanted) }));
}
