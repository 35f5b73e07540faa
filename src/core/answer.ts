import type { Answer, Refusal, RefusalCode } from '../contract/answer';

export const accept = <Value>(value: Value): Answer<Value> => ({ ok: true, value });

/** An expected no: the caller reads why and what to do next. Faults are thrown instead. */
export const refuse = (code: RefusalCode, details: Omit<Refusal, 'code'> = {}): Answer<never> => ({
  ok: false,
  error: { code, ...details },
});
