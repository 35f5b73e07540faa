import type { Engagement } from '../../core/engagement/engagement';
import { earlierIds, entryIdOf, type OutboxEntry } from '../../core/outbox/effect';
import type { Ports } from '../ports';
import { retrying } from '../retry';

/** The messages of an engagement that have not reached its customer yet: on their way, or given up. */
export async function unsentMessages(
  ports: Ports,
  { id, history }: Pick<Engagement, 'id' | 'history'>,
): Promise<OutboxEntry[]> {
  const ids = earlierIds(entryIdOf(id, history.length + 1, 0));
  if (ids.length === 0) return [];
  const entries = await retrying(ports, () => ports.storage.waitingEntries(ids));
  return entries.filter(({ effect }) => effect.kind === 'tell-customer');
}
