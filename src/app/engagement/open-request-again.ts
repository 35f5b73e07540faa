import type { EngagementSummary } from '../../contract/engagement';
import type { Result } from '../../contract/result';
import { openAgain } from '../../core/engagement/create';
import { accept } from '../../core/result';
import { attributionTo, type Caller } from '../caller';
import type { Ports } from '../ports/ports';
import { administer } from './administer';

/** Tries once more to open an engagement request that Jira had refused. */
export const openRequestAgain = (
  ports: Ports,
  caller: Caller,
  projectId: string,
  engagementId: string,
): Promise<Result<EngagementSummary>> =>
  administer(
    ports,
    caller,
    { projectId, engagementId },
    {
      settle: async (known) =>
        accept(known.status === 'blocked' ? openAgain(known, attributionTo(ports, caller)) : ('already' as const)),
      follow: async (_after, work) => {
        work.enqueue([{ kind: 'open-request', engagementId }]);
      },
    },
  );
