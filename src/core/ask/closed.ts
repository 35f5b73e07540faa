import { type AskEntry, isSameAsk } from './entry';
import { newestFirst } from './order';

/**
 * What was closed last for one customer, or for one engagement's side, of every kind: kept beside their inbox, under the
 * same id, so that an act that closes nothing need not write it again. Newest first.
 */
export type ClosedAsks = { readonly entries: readonly AskEntry[] };

export const noneClosed: ClosedAsks = { entries: [] };

/** Of one engagement, and over all: more than a screen shows and than a digest tells of in a day. */
const keptEach = 40;
const keptInAll = 120;

/** What was closed last, with an ask that is closed now. */
export function withClosed(closed: ClosedAsks, entry: AskEntry): ClosedAsks {
  if (entry.turn !== 'nobody') throw new Error(`An ask on which it is the turn of ${entry.turn} is not closed`);
  const own = closedIn(closed, entry.engagementId).filter((each) => !isSameAsk(each, entry));
  const others = closed.entries.filter((each) => each.engagementId !== entry.engagementId);
  const newest = newestFirst([...newestFirst([entry, ...own]).slice(0, keptEach), ...others]);
  return { entries: newest.slice(0, keptInAll) };
}

/** Those of one engagement. */
export const closedIn = ({ entries }: ClosedAsks, engagementId: string): AskEntry[] =>
  entries.filter((entry) => entry.engagementId === engagementId);
