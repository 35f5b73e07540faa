import type { AskKind } from '../../contract/calls/ask';
import { askKinds } from '../kinds/ask-kinds';

export type Shares = { readonly [K in AskKind]: number };

/**
 * The number of asks of each kind that one read takes. A kind with few asks gets all of them read, and the places that
 * it leaves free go to the kinds with more. At least one ask of each kind that has any is read.
 * @param counts how many there are @param most of all kinds together
 */
export function sharesOf(counts: Shares, most: number): Shares {
  const fewestFirst = askKinds.toSorted((a, b) => counts[a] - counts[b]);
  const shares: Partial<Record<AskKind, number>> = {};
  let left = most;
  for (const [index, kind] of fewestFirst.entries()) {
    const even = Math.max(1, Math.floor(left / (fewestFirst.length - index)));
    shares[kind] = Math.min(counts[kind], even);
    left -= shares[kind];
  }
  return shares as Shares;
}
