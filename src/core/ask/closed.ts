import { type AskEntry, isSameAsk } from './entry';
import { newestFirst } from './order';

/**
 * The asks of an inbox that were closed last, of every kind: kept beside the inbox, under the same id, so that a
 * command that closes nothing need not write it again. Newest first.
 */
export type ClosedAsks = { readonly entries: readonly AskEntry[] };

export const noneClosed: ClosedAsks = { entries: [] };

/** More than a screen shows and than a digest tells of in a day. */
const kept = 40;

/** The closed asks, with one that is closed now. */
export function withClosed({ entries }: ClosedAsks, entry: AskEntry): ClosedAsks {
  if (entry.turn !== 'nobody') throw new Error('An ask that somebody is still to do is not closed');
  const others = entries.filter((each) => !isSameAsk(each, entry));
  return { entries: newestFirst([entry, ...others]).slice(0, kept) };
}
