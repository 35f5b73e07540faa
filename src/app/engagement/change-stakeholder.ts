import type { ChangeStakeholder } from '../../contract/calls/admin';
import type { EngagementSummary } from '../../contract/engagement';
import type { Result } from '../../contract/result';
import { dayIn } from '../../core/calendar/day';
import { changeStakeholder as decide } from '../../core/engagement/stakeholder';
import { attributionTo, type Caller } from '../caller';
import type { Ports } from '../ports/ports';
import { administer } from './administer';

/** Changes what somebody is to an engagement, and who is proposed to stand in for them. */
export const changeStakeholder = (
  ports: Ports,
  caller: Caller,
  projectId: string,
  wanted: ChangeStakeholder,
): Promise<Result<EngagementSummary>> =>
  administer(
    ports,
    caller,
    { projectId, engagementId: wanted.engagementId },
    {
      settle: async (known) =>
        decide(known, wanted, dayIn(known.calendar.timeZone, ports.now()), attributionTo(ports, caller)),
    },
  );
