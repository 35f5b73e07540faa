import type { SendTestMessage } from '../../contract/calls/admin';
import type { EngagementSummary } from '../../contract/engagement';
import type { Result } from '../../contract/result';
import type { Effect } from '../../core/outbox/effect';
import { sendTestMessage as decide } from '../../core/outbox/test-message';
import { attributionTo, type Caller } from '../caller';
import type { Ports } from '../ports/ports';
import { administer } from './administer';

/** Writes one message on the engagement request as all others are written, so that the team can ask whether it has come. */
export function sendTestMessage(
  ports: Ports,
  caller: Caller,
  projectId: string,
  { engagementId, revision }: SendTestMessage,
): Promise<Result<EngagementSummary>> {
  let effects: readonly Effect[] = [];
  return administer(
    ports,
    caller,
    { projectId, engagementId },
    {
      settle: async (known) => {
        const settled = decide(known, revision, attributionTo(ports, caller));
        if (settled.ok) effects = [settled.value.effect];
        return settled;
      },
      follow: async (_after, work) => {
        work.enqueue(effects);
      },
    },
  );
}
