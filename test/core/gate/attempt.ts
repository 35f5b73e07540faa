import type { SignGate } from '../../../src/contract/gate/portal-gate';
import type { Outcome } from '../../../src/contract/gate/sign-off';
import type { Gate } from '../../../src/core/gate/gate';
import { type Signing, sign } from '../../../src/core/gate/sign';
import * as g from './given';

const { ann } = g;

/** An attempt to sign, as far as it is not Ann's who accepts it all. */
export type Try = {
  readonly by?: string;
  readonly outcome?: Outcome;
  readonly wanted?: Partial<SignGate>;
  readonly signing?: Partial<Signing>;
  readonly gate?: Partial<Gate>;
};

export const attempt = (stored: g.Stored, { by = ann, outcome, wanted, signing, gate }: Try = {}, minutes = 5) =>
  sign(
    { ...stored.gate, ...gate },
    g.wantedFor(stored, outcome, wanted),
    g.signingFor(stored, wanted?.onBehalfOf ?? by, signing),
    {
      actor: by,
      at: g.later(minutes),
    },
  );

/** The gate as it is stored once that is signed. */
export const signed = (stored: g.Stored, tried: Try = {}, minutes = 5): g.Stored => {
  const event = g.must(attempt(stored, tried, minutes));
  if (event === 'already') throw new Error('It was signed before');
  return g.after(stored, event);
};

/** The outcome of an attempt: `signed`, `already`, or the code of its refusal. */
export const come = (stored: g.Stored, tried: Try = {}): string => {
  const result = attempt(stored, tried);
  if (!result.ok) return result.error.code;
  return result.value === 'already' ? 'already' : 'signed';
};
