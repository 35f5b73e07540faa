import type { Unreachable } from '../../../contract/gate/notice';

/** The reason for which silence counts for nothing, as it concerns one signatory; a part of their inbox. */
export type HaltFor = 'mails-off' | 'untold' | 'barred';

type Reached = { readonly decided: object | null; readonly unreachable?: Unreachable };

/**
 * The concern of one signatory with a halt: no message reaches them, or all can be told and somebody can't sign.
 * @returns undefined where no message reaches somebody else
 */
export function haltFor(standing: readonly Reached[], { decided, unreachable }: Reached): HaltFor | undefined {
  if (decided === null && isUntold(unreachable)) return unreachable === 'mails-off' ? unreachable : 'untold';
  return standing.some((each) => each.decided === null && isUntold(each.unreachable)) ? undefined : 'barred';
}

const isUntold = (why: Unreachable | undefined): boolean => why !== undefined && why !== 'on-team' && why !== 'unseen';
