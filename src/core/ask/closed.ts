import type { AskRef } from '../../contract/calls/ask';
import { type AskEntry, isSameAsk } from './entry';
import { newestFirst } from './order';

/**
 * The asks of an inbox that were closed last, of every kind: kept beside the inbox, under the same id, so that a
 * command that closes nothing need not write it again. Newest first.
 */
export type ClosedAsks = {
  readonly entries: readonly AskEntry[];
  /** Those that were closed before these, as far as their holder has done them. */
  readonly earlier?: EarlierDone;
};

/** Asks of which no entry is left: their number, and the newest of them by name, so that one that is asked again is known. */
type EarlierDone = { readonly count: number; readonly known: readonly string[] };

export const noneClosed: ClosedAsks = { entries: [] };

/** More than a screen shows and than a digest tells of in a day. */
const kept = 40;
/** More than anybody signs before what they signed first is of no interest any more. */
const knownAtMost = 500;

/** The closed asks, with one that is closed now. */
export function withClosed(closed: ClosedAsks, entry: AskEntry): ClosedAsks {
  if (entry.turn !== 'nobody') throw new Error('An ask that somebody is still to do is not closed');
  const { entries, earlier } = withoutClosed(closed, entry);
  const all = newestFirst([entry, ...entries]);
  const left = all.slice(kept).filter(({ isCredited }) => isCredited);
  const { count, known } = earlier ?? { count: 0, known: [] };
  const after = { count: count + left.length, known: [...left.map(nameOf), ...known].slice(0, knownAtMost) };
  return { entries: all.slice(0, kept), ...(after.count > 0 ? { earlier: after } : {}) };
}

/** The closed asks without one, which may be asked again. They are the same object where it is not among them. */
export function withoutClosed(closed: ClosedAsks, ask: AskRef): ClosedAsks {
  const { entries, earlier } = closed;
  if (earlier && isEarlier(closed, ask)) {
    const count = earlier.count - 1;
    const known = earlier.known.filter((name) => name !== nameOf(ask));
    return { entries, ...(count > 0 ? { earlier: { count, known } } : {}) };
  }
  const others = entries.filter((each) => !isSameAsk(each, ask));
  return others.length === entries.length ? closed : { ...closed, entries: others };
}

/** Whether an ask is known to be done, though no entry of it is left. */
export const isEarlier = ({ earlier }: ClosedAsks, ask: AskRef): boolean => !!earlier?.known.includes(nameOf(ask));

const nameOf = ({ kind, id }: AskRef): string => `${kind} ${id}`;
