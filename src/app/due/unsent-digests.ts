import type { GivenNotice } from '../../core/ask/notice';
import type { Engagement } from '../../core/engagement/engagement';
import type { DigestMessage, EntryOf, OutboxEntry } from '../../core/outbox/effect';
import { readAtOnce } from '../load-groups';
import type { Ports } from '../ports/ports';
import { retrying } from '../retry';

/**
 * The digests of an engagement that are not known to be on its request, on their way or given up; and the notes of notices in
 * those that are.
 */
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

/** Whether it is a digest, on its way or given up. */
export const isDigest = (entry: OutboxEntry): entry is DigestEntry =>
  entry.effect.kind === 'tell-customer' && entry.effect.message.name === 'digest';

export type DigestEntry = EntryOf<'tell-customer'> & {
  readonly effect: { readonly message: DigestMessage };
};

/** The notices that such an entry has given, or may have. */
export const noticesIn = ({ effect, notices = [] }: OutboxEntry): readonly GivenNotice[] =>
  effect.kind === 'note-notices' ? effect.notices : notices;
