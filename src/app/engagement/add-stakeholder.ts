import type { AddStakeholder } from '../../contract/calls/admin';
import type { EngagementSummary } from '../../contract/engagement';
import type { Result } from '../../contract/result';
import { emptyInbox, personInbox } from '../../core/ask/inbox';
import { dayIn } from '../../core/calendar/day';
import { addStakeholder as decide } from '../../core/engagement/stakeholder';
import { noSilence, withJoined } from '../../core/silence/silence';
import { attributionTo, type Caller } from '../caller';
import type { Ports } from '../ports/ports';
import { administered, carryOut } from './administer';
import { customerOfDesk } from './customer-of-desk';
import { checkMembershipCapacity, saveMembership } from './memberships';

/** As many as fit into the transaction beside the rest; of others, the next event on them brings it. */
const followedAtOnce = 10;

/** Adds a customer of the service project to an engagement, and to the people of its request. */
export async function addStakeholder(
  ports: Ports,
  caller: Caller,
  projectId: string,
  wanted: AddStakeholder,
): Promise<Result<EngagementSummary>> {
  const { engagementId, accountId, roles } = wanted;
  const allowed = await administered(ports, caller, { projectId, engagementId });
  if (!allowed.ok) return allowed;
  const { project, engagement } = allowed.value;
  const person = await customerOfDesk(ports, engagement.serviceDeskId, accountId, 'accountId');
  if (!person.ok) return person;
  const kind = wanted.kind ?? person.value.kind;
  return carryOut(ports, caller, project, engagementId, {
    settle: async (known, work) => {
      const settled = decide(known, { accountId, roles, kind }, attributionTo(ports, caller));
      if (!settled.ok || settled.value === 'already') return settled;
      const capacity = await checkMembershipCapacity(work, accountId, 'accountId');
      return capacity.ok ? settled : capacity;
    },
    follow: async (after, work) => {
      await saveMembership(work, after, accountId, ports.now());
      const today = dayIn(after.calendar.timeZone, ports.now());
      const [{ value: inbox = emptyInbox }, { value: silence = noSilence(after, today) }] = await work.load(
        { kind: 'inbox', id: personInbox(engagementId, accountId) },
        { kind: 'silence', id: engagementId },
      );
      work.save('silence', engagementId, withJoined(silence, after, accountId, today));
      const stillThere = inbox.asks.filter(({ isForsaken }) => isForsaken).slice(0, followedAtOnce);
      work.enqueue([
        ...(after.request ? [{ kind: 'add-participant' as const, requestId: after.request.id, accountId }] : []),
        { kind: 'sync-memberships', engagementId, of: accountId },
        // What waited for them in vain waits for them again.
        ...stillThere.map(({ kind, id }) => ({ kind: 'sync-inboxes' as const, ask: { kind, id } })),
      ]);
    },
  });
}
