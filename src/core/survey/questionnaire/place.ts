import type { Result } from '../../../contract/result';

/** A result of which a refusal says that what is at fault lies within a place: `questions/0`, then `texts/de-DE`. */
export const within = <Value>(place: string, result: Result<Value>): Result<Value> =>
  result.ok
    ? result
    : { ok: false, error: { ...result.error, field: result.error.field ? `${place}/${result.error.field}` : place } };
