import type { EngagementSummary } from '../../contract/engagement';
import type { Result } from '../../contract/result';
import { sendAgain as decide } from '../../core/engagement/troubles';
import type { OutboxEntry } from '../../core/outbox/effect';
import { accept } from '../../core/result';
import { attributionTo, type Caller } from '../caller';
import type { Ports } from '../ports';
import { administer } from './administer';

/** Sends once more what Jira had refused. What is just being given up stays listed, to be sent with the next call. */
export function sendAgain(
  ports: Ports,
  caller: Caller,
  projectId: string,
  engagementId: string,
): Promise<Result<EngagementSummary>> {
  let refused: readonly OutboxEntry[] = [];
  return administer(
    ports,
    caller,
    { projectId, engagementId },
    {
      settle: async (known) => {
        if (known.troubles.length === 0) return accept('already');
        const entries = await ports.storage.waitingEntries(known.troubles.map(({ entryId }) => entryId));
        refused = entries.filter(({ status }) => status === 'failed');
        const busy = entries.filter(({ status }) => status !== 'failed').map(({ id }) => id);
        return accept(decide(known, busy, attributionTo(ports, caller)) ?? 'already');
      },
      follow: async (_after, work) => {
        for (const entry of refused) work.enqueueAgain(entry);
      },
    },
  );
}
