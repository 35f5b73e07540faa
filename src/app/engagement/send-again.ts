import type { EngagementSummary } from '../../contract/engagement';
import type { Result } from '../../contract/result';
import { sendAgain as decide } from '../../core/engagement/troubles';
import type { OutboxEntry } from '../../core/outbox/effect';
import { accept } from '../../core/result';
import { attributionTo, type Caller } from '../caller';
import type { Ports } from '../ports/ports';
import { administer } from './administer';

/** Sends once more what Jira had refused. */
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
        const settled = decide(known, attributionTo(ports, caller));
        // A trouble and the state of its entry are stored together: each entry that is still there was given up, or is tried daily.
        if (settled) refused = await ports.storage.waitingEntries(known.troubles.map(({ entryId }) => entryId));
        return accept(settled ?? 'already');
      },
      follow: async (_after, work) => {
        for (const entry of refused) work.enqueueAgain(entry);
      },
    },
  );
}
