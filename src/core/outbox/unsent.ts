import { instantText } from '../calendar/day';
import type { OutboxEntry } from './effect';

/** The state in which an entry begins. */
export const unsent = (now: number): Omit<OutboxEntry, 'id' | 'effect' | 'reference'> => ({
  status: 'pending',
  attempts: 0,
  dueAt: instantText(now),
  firstTriedAt: null,
  problem: null,
});

/** The entry as it was before it was taken up, where it turned out that it has to wait. */
export const putOff = (entry: OutboxEntry, dueAt: string): OutboxEntry => ({ ...entry, status: 'pending', dueAt });

/**
 * The entry of a listed trouble that is to be tried at once. What was given up begins anew, and looks for an earlier attempt, which
 * may have reached Jira after all. What was tried daily goes on as it was: if it fails, that is told without another wait of days.
 */
export function hastened({ listedIn, ...entry }: OutboxEntry, now: number): OutboxEntry {
  if (listedIn !== undefined) return putOff(entry, instantText(now));
  return { ...entry, ...unsent(now), firstTriedAt: entry.firstTriedAt };
}
