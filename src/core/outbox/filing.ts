import type { RaidEntry } from '../raid/entry';
import { entryIdOf, type OutboxEntry } from './effect';

/** Why an entry has no Jira issue: it is being made, could not be made, or was deleted for good. */
export type Filing = 'filing' | 'refused' | 'deleted';

type Unfiled = Pick<RaidEntry, 'id' | 'issue' | 'isGone' | 'history'>;

/** As many events back as one read looks. */
const eventsAtMost = 24;

/** The ids of the outbox entries of which one makes the Jira issue of an entry that has none, if one does; none for any other. */
export function filingIdsOf({ id, issue, isGone, history }: Unfiled): string[] {
  if (issue || isGone) return [];
  const oldest = Math.max(1, history.length - eventsAtMost + 1);
  const seqs = Array.from({ length: history.length - oldest + 1 }, (_, index) => oldest + index);
  return [...new Set([1, ...seqs])].map((seq) => entryIdOf(id, seq, 0));
}

/** An issue was opened and deleted since the entry was raised. */
const eventsOfDeleted = 3;

/**
 * Tells what is true of an entry without a Jira issue. Of those that were stored before deletions were noted, nothing but the outbox tells it.
 * @param waiting the outbox entries that are there, on their way or given up
 */
export function filingOf(entry: Unfiled, waiting: readonly OutboxEntry[]): Filing {
  if (entry.isGone) return 'deleted';
  const own = waiting.filter(({ effect }) => effect.kind === 'raise-issue' && effect.entryId === entry.id);
  if (own.some(({ status }) => status !== 'failed')) return 'filing';
  if (own.length > 0) return 'refused';
  // It may have been made at this very moment.
  return entry.history.length < eventsOfDeleted ? 'filing' : 'deleted';
}
