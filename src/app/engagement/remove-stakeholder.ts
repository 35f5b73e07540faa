import type { StakeholderReference } from '../../contract/calls/admin';
import type { EngagementSummary } from '../../contract/engagement';
import type { Result } from '../../contract/result';
import { emptyInbox, personInbox } from '../../core/ask/inbox';
import { customerOf } from '../../core/engagement/engagement';
import { removeStakeholder as decide } from '../../core/engagement/stakeholder';
import { keptBy } from '../../core/kinds/kept-by';
import { attributionTo, type Caller } from '../caller';
import type { Ports } from '../ports/ports';
import { administered, carryOut } from './administer';
import { askedNow } from './asked-now';
import { saveMembership } from './memberships';

/** Takes somebody of whom nothing is asked any more out of an engagement, and out of the people of its request. */
export async function removeStakeholder(
  ports: Ports,
  caller: Caller,
  projectId: string,
  { engagementId, accountId }: StakeholderReference,
): Promise<Result<EngagementSummary>> {
  const target = { projectId, engagementId };
  const allowed = await administered(ports, caller, target);
  if (!allowed.ok) return allowed;
  return carryOut(ports, caller, allowed.value.project, engagementId, {
    settle: async (known, work) => {
      const inboxId = personInbox(engagementId, accountId);
      const [{ value: inbox = emptyInbox }] = await work.load({ kind: 'inbox', id: inboxId });
      const kept = keptBy(await askedNow(ports, known, inboxId, inbox));
      return decide(known, accountId, kept, attributionTo(ports, caller));
    },
    follow: async (after, work, before) => {
      await saveMembership(work, after, accountId, ports.now());
      const deputy = customerOf(before, accountId)?.deputy;
      work.enqueue([
        ...(after.request ? [{ kind: 'remove-participant' as const, requestId: after.request.id, accountId }] : []),
        ...(deputy ? [{ kind: 'sync-memberships' as const, engagementId, of: deputy.accountId }] : []),
      ]);
    },
  });
}
