import type { Engagement } from '../../core/engagement/engagement';
import type { OutboxEntry } from '../../core/outbox/effect';
import { readAtOnce } from '../load-groups';
import type { Ports } from '../ports';
import { retrying } from '../retry';

/** The digests of an engagement that are not known to be on its request: on their way, or given up. */
export async function unsentDigests(
  ports: Ports,
  { digest: { unsent = [] } }: Pick<Engagement, 'digest'>,
): Promise<OutboxEntry[]> {
  const entries: OutboxEntry[] = [];
  for (let start = 0; start < unsent.length; start += readAtOnce) {
    const ids = unsent.slice(start, start + readAtOnce);
    entries.push(...(await retrying(ports, () => ports.storage.waitingEntries(ids))));
  }
  return entries;
}
