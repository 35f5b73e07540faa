import type { Refusal } from '../../contract/result';
import { cleaned, faultIn } from './plain';

/** The length of a text as it is kept. */
export const keptLength = (text: string): number => cleaned(text).length;

/** The fault of a text as it is kept; null where it has none. */
export function textProblem(text: string, limit: number, isRequired: boolean): Refusal | null {
  const kept = cleaned(text);
  const fault = faultIn(kept);
  if (fault) return { code: fault };
  if (kept.length > limit) return { code: 'field-too-long', facts: { limit } };
  return isRequired && kept === '' ? { code: 'field-missing' } : null;
}
