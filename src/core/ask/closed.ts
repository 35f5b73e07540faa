import { type AskRef, askLimits } from '../../contract/calls/ask';
import type { IsoInstant } from '../../contract/common';
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

/** More than a screen shows. */
const kept = 40;
/** The most that are kept until a digest has told of them: as many as an inbox holds. */
const untoldAtMost = askLimits.openPerHolder;
/** More than anybody signs before what they signed first is of no interest any more. */
const knownAtMost = 500;

/** The closed asks, with one that is closed now. @param isTold whether digests have told of all that happened up to an instant */
export function withClosed(closed: ClosedAsks, entry: AskEntry, isTold: (at: IsoInstant) => boolean): ClosedAsks {
  if (entry.turn !== 'nobody') throw new Error('An ask that somebody is still to do is not closed');
  const { entries, earlier } = withoutClosed(closed, entry);
  const all = newestFirst([entry, ...entries]);
  const isKept = ({ since, lateAt = since }: AskEntry, index: number) =>
    index < kept || (index < untoldAtMost && !isTold(lateAt));
  const left = all.filter((each, index) => each.isCredited && !isKept(each, index));
  const { count, known } = earlier ?? { count: 0, known: [] };
  const after = { count: count + left.length, known: [...left.map(nameOf), ...known].slice(0, knownAtMost) };
  return { entries: all.filter(isKept), ...(after.count > 0 ? { earlier: after } : {}) };
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
