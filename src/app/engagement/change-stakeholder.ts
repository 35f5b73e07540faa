import type { ChangeStakeholder } from '../../contract/calls/admin';
import type { EngagementSummary } from '../../contract/engagement';
import type { Result } from '../../contract/result';
import { dayIn } from '../../core/calendar/day';
import { customerOf } from '../../core/engagement/engagement';
import { changeStakeholder as decide } from '../../core/engagement/stakeholder';
import { attributionTo, type Caller } from '../caller';
import type { Ports } from '../ports';
import { administer } from './administer';

/** Changes what somebody is to an engagement, and who stands in for them. */
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
      // The memberships of deputies follow: of those who stand in for them now, and of those who no longer do.
      follow: async (after, work, before) => {
        const [earlier, now] = [before, after].map((each) => customerOf(each, wanted.accountId)?.deputy);
        if (earlier?.accountId === now?.accountId && earlier?.until === now?.until) return;
        const deputies = new Set([earlier, now].flatMap((deputy) => deputy?.accountId ?? []));
        const { engagementId } = wanted;
        work.enqueue([...deputies].map((of) => ({ kind: 'sync-memberships' as const, engagementId, of })));
      },
    },
  );
