import type { ChangeStakeholder } from '../../contract/admin';
import type { Answer } from '../../contract/answer';
import type { EngagementSummary } from '../../contract/engagement';
import { dayIn } from '../../core/calendar/day';
import { customerOf } from '../../core/engagement/engagement';
import { changeStakeholder as decide } from '../../core/engagement/stakeholder';
import { actOf, type Caller } from '../caller';
import type { Ports } from '../ports';
import { administer } from './administer';
import { saveMemberships } from './memberships';

/** Changes what somebody is to an engagement, and who stands in for them. */
export const changeStakeholder = (
  ports: Ports,
  caller: Caller,
  projectId: string,
  wanted: ChangeStakeholder,
): Promise<Answer<EngagementSummary>> =>
  administer(
    ports,
    caller,
    { projectId, engagementId: wanted.engagementId },
    {
      settle: async (known) => decide(known, wanted, dayIn(known.calendar.timeZone, ports.now()), actOf(ports, caller)),
      follow: async (after, work, before) => {
        const old = customerOf(before, wanted.accountId)?.deputy;
        const now = customerOf(after, wanted.accountId)?.deputy;
        const isSame = old?.accountId === now?.accountId && old?.until === now?.until;
        if (!isSame) await saveMemberships(work, after, [old?.accountId, now?.accountId]);
      },
    },
  );
