import type { Refusal } from '../../contract/result';
import { cleaned, faultIn } from './plain';

/** The length of a text as it is kept. */
export const keptLength = (text: string): number => cleaned(text).length;

/** More than this only comes along with no text: a longer one is too long before anything is taken out of it. */
const alongAtMost = 20_000;

/** Whether a text as it comes is short enough to be looked at. */
export const canBeLookedAt = (text: string, limit: number): boolean => text.length <= limit + alongAtMost;

/** The fault of a text as it is kept; null where it has none. */
export function textProblem(text: string, limit: number, isRequired: boolean): Refusal | null {
  if (!canBeLookedAt(text, limit)) return { code: 'field-too-long', facts: { limit } };
  const kept = cleaned(text);
  const fault = faultIn(kept);
  if (fault) return { code: fault };
  if (kept.length > limit) return { code: 'field-too-long', facts: { limit } };
  return isRequired && kept === '' ? { code: 'field-missing' } : null;
}
