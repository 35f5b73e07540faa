import type { Result } from '../../contract/result';
import type { Attribution } from '../audit/event';
import { accept, refuse } from '../result';
import type { RaidEntry } from './entry';
import type { EntrySettled } from './follow';

/**
 * Tells the customer what became of an entry. `already` is the honest repeat of what has taken effect: it succeeds and
 * changes nothing, also when the Jira issue has moved on since.
 */
export function tellOutcome(
  entry: RaidEntry,
  { revision, outcome }: { readonly revision: number; readonly outcome: string },
  attribution: Attribution,
): Result<EntrySettled | 'already'> {
  if (entry.outcome === outcome) return accept('already');
  if (entry.history.length !== revision) return refuse('changed-meanwhile');
  return accept({ entry: { ...entry, outcome }, event: { ...attribution, what: 'outcome-told', text: outcome } });
}
