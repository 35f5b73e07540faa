import type { Refusal, RefusalCode, Result } from '../contract/result';

export const accept = <Value>(value: Value): Result<Value> => ({ ok: true, value });

/** An expected no: the caller reads why and what to do next. Faults are thrown instead. */
export const refuse = (code: RefusalCode, details: Omit<Refusal, 'code'> = {}): Result<never> => ({
  ok: false,
  error: { code, ...details },
});
