import type { Refusal } from '../../../src/contract/result';

/** The faults of a form, by field: `comment`, `link`, `answers.0`, `risks.0.what` … */
export type FieldErrors = Readonly<Record<string, Refusal>>;

/** The fault of a text, under the name of its field. */
export function checkText(field: string, text: string, limit: number, isRequired: boolean): FieldErrors {
  const { length } = text.trim();
  if (isRequired && length === 0) return { [field]: { code: 'field-missing' } };
  return length > limit ? { [field]: { code: 'field-too-long', facts: { limit } } } : {};
}
