import type { IsoInstant } from '../../contract/common';
import { digestGraceMs } from '../engagement/digest-schedule';
import type { AskEntry } from './entry';

/**
 * The entry as it comes into an inbox later than what it tells of happened. Digests wait a little for what was done
 * before their time; what comes later than that is news when it comes.
 * @param newestOf when the newest of what there is to tell of an entry happened
 */
export function markedLate<Entry extends AskEntry>(
  entry: Entry,
  before: Entry | undefined,
  newestOf: (entry: Entry) => IsoInstant,
  at: IsoInstant,
): Entry {
  const newest = newestOf(entry);
  // News that was here already is not new again because something else about the ask has changed.
  if (before && newestOf(before) === newest)
    return before.lateAt === undefined ? entry : { ...entry, lateAt: before.lateAt };
  const isLate = Date.parse(at) - Date.parse(newest) >= digestGraceMs / 2;
  return isLate ? { ...entry, lateAt: at } : entry;
}
