import type { Result, Timed } from '../../src/contract/result';
import { setClock } from '../clock/now';
import { makeInvoke } from './forge';

type Call = { payload: object; reply: Result<unknown> };
type Resolvers<Calls extends Record<keyof Calls, Call>> = {
  [Name in keyof Calls & string]: (payload: Calls[Name]['payload']) => Calls[Name]['reply'];
};

export type ValueOf<Calls extends Record<keyof Calls, Call>, Name extends keyof Calls> =
  Extract<Calls[Name]['reply'], { ok: true }> extends { value: infer Value } ? Value : never;

/**
 * Typed calls of one resolver. What goes wrong on the way (no connection, a timeout, too many calls) becomes the
 * refusal `try-again`: every command may be sent twice.
 */
export function makeCall<Calls extends Record<keyof Calls, Call>>() {
  const invoke = makeInvoke<Resolvers<Calls>>() as (name: string, payload: object) => Promise<unknown>;
  return async <Name extends keyof Calls & string>(
    name: Name,
    payload: Calls[Name]['payload'],
  ): Promise<Result<ValueOf<Calls, Name>>> => {
    try {
      const reply = (await invoke(name, payload)) as Timed<Result<ValueOf<Calls, Name>>> | undefined;
      if (reply) setClock(reply.at);
      return reply ?? { ok: false, error: { code: 'internal', facts: { reference: 'no reply' } } };
    } catch {
      return { ok: false, error: { code: 'try-again' } };
    }
  };
}
