import { taskLimits } from '../../contract/task';
import type { Inbox } from './inbox';

/**
 * The limit that an owner has reached, if they have: in one engagement, or over all of theirs. Planned tasks count, so
 * that there is room for them when their day comes.
 */
export function limitReached(inbox: Inbox, engagementId: string): number | undefined {
  const rows = [...inbox.open, ...inbox.waiting, ...inbox.planned];
  const own = rows.filter((row) => row.engagementId === engagementId);
  if (own.length >= taskLimits.openPerOwner) return taskLimits.openPerOwner;
  return rows.length >= taskLimits.openInAll ? taskLimits.openInAll : undefined;
}
