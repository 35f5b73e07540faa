import type { Refusal } from '../../../src/contract/result';
import { textProblem } from '../../../src/core/text/text-problem';

/** The faults of a form, by field: `comment`, `link`, `answers.0`, `risks.0.what` … */
export type FieldErrors = Readonly<Record<string, Refusal>>;

/** The fault of a text, under the name of its field. */
export function checkText(field: string, text: string, limit: number, isRequired: boolean): FieldErrors {
  const problem = textProblem(text, limit, isRequired);
  return problem ? { [field]: problem } : {};
}
