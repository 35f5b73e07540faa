import type { Result } from '../../../contract/result';
import { accept } from '../../result';
import { cleaned, cleanedLine } from '../../text/plain';
import { canBeLookedAt, textProblem } from '../../text/text-problem';

/** Text on one line, as it is kept. */
export function keptLine(text: string, limit: number, isRequired: boolean): Result<string> {
  const line = canBeLookedAt(text, limit) ? cleanedLine(text) : text;
  const problem = textProblem(line, limit, isRequired);
  return problem ? { ok: false, error: problem } : accept(line);
}

/** Text of as many lines as there are, which may be empty. */
export function keptText(text: string, limit: number): Result<string> {
  const problem = textProblem(text, limit, false);
  return problem ? { ok: false, error: problem } : accept(cleaned(text));
}
