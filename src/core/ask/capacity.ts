import type { AskKind } from '../../contract/ask';
import type { Inbox } from './inbox';

/** How many asks of one kind somebody can have: in one engagement, and over all of theirs. */
export type Capacity = { readonly perEngagement: number; readonly inAll: number };

/**
 * The limit that an inbox has reached, if it has. What is planned counts, so that there is room for it when its day comes.
 * @param id of an ask that may be in it already, and takes up no new room
 */
export function limitReached(
  inbox: Inbox,
  kind: AskKind,
  { perEngagement, inAll }: Capacity,
  engagementId: string,
  id?: string,
): number | undefined {
  const rows = [...inbox.asks, ...inbox.planned].filter((row) => row.kind === kind && row.id !== id);
  const own = rows.filter((row) => row.engagementId === engagementId);
  if (own.length >= perEngagement) return perEngagement;
  return rows.length >= inAll ? inAll : undefined;
}
