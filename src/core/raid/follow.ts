import type { RaidProgress } from '../../contract/raid';
import type { Attribution, AuditEvent } from '../audit/event';
import type { RaidEntry } from './entry';

/** The decision about an entry: its new state, and the event that says so. */
export type EntrySettled = { readonly entry: RaidEntry; readonly event: AuditEvent };

/** The Jira issue of an entry as Jira has it now. */
export type EntryIssue = { readonly id: string; readonly key: string; readonly progress: RaidProgress };

/** Its Jira issue is there. */
export const issueOpened = (
  { isGone: _, ...entry }: RaidEntry,
  { id, key, progress }: EntryIssue,
  attribution: Attribution,
): EntrySettled => ({
  entry: { ...entry, issue: { id, key }, progress },
  event: { ...attribution, what: 'entry-issue-opened', facts: { issue: { id, key }, progress } },
});

/** The progress that Jira's status says, and the issue's key; undefined if both are known already. */
export function progressed(
  entry: RaidEntry,
  { id, key, progress }: EntryIssue,
  attribution: Attribution,
): EntrySettled | undefined {
  if (entry.issue?.id !== id) return undefined;
  if (entry.issue.key === key && entry.progress === progress) return undefined;
  return {
    entry: { ...entry, issue: { id, key }, progress },
    event: { ...attribution, what: 'entry-progress', facts: { key, progress } },
  };
}

/**
 * Somebody has deleted its Jira issue: what was raised stays. What was done stays so; of all else nothing is said any more of how
 * far it is.
 */
export function issueGone(entry: RaidEntry, issueId: string, attribution: Attribution): EntrySettled | undefined {
  if (entry.issue?.id !== issueId) return undefined;
  return {
    entry: { ...entry, issue: null, progress: entry.progress === 'done' ? 'done' : null, isGone: true },
    event: { ...attribution, what: 'entry-issue-gone', facts: { issue: entry.issue } },
  };
}
