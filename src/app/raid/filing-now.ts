import { type Filing, filingIdsOf, filingOf } from '../../core/outbox/filing';
import type { RaidEntry } from '../../core/raid/entry';
import { readAtOnce } from '../load-groups';
import type { Ports } from '../ports';

/** Says of an entry without a Jira issue why it has none. */
export type FilingNow = (entry: RaidEntry) => Filing;

/** Asks the outbox about those of some entries that have no Jira issue: no read where all have one. */
export async function filingNow(
  { storage }: { readonly storage: Pick<Ports['storage'], 'waitingEntries'> },
  entries: readonly RaidEntry[],
): Promise<FilingNow> {
  const ids = entries.flatMap(filingIdsOf);
  const waiting: Awaited<ReturnType<typeof storage.waitingEntries>> = [];
  for (let start = 0; start < ids.length; start += readAtOnce) {
    waiting.push(...(await storage.waitingEntries(ids.slice(start, start + readAtOnce))));
  }
  return (entry) => filingOf(entry, waiting);
}
