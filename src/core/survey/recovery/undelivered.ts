import type { Engagement } from '../../engagement/engagement';
import type { RecoveryCase } from './case';

/**
 * Jira's words on why the message about the newest reply could not be delivered; empty where it said nothing, and null while it is not given up.
 * It is one of the troubles of the engagement, from which an administrator sends it again.
 */
export function whyUndelivered(
  { turns, message }: Pick<RecoveryCase, 'turns' | 'message'>,
  { troubles }: Pick<Engagement, 'troubles'>,
): string | null {
  const newest = turns.at(-1);
  if (newest?.side !== 'team' || newest.deliveredAt !== null) return null;
  return troubles.find(({ entryId }) => entryId === message)?.reason ?? null;
}
