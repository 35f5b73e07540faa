import type { Refusal } from '../../src/contract/result';

/** The fault in the length of a text. */
export function textProblem(text: string, limit: number, isRequired: boolean): Refusal | null {
  const length = text.trim().length;
  if (isRequired && length === 0) return { code: 'field-missing' };
  return length > limit ? { code: 'field-too-long', facts: { limit } } : null;
}
