import type { AccountId } from '../../contract/common';
import type { Result } from '../../contract/result';
import { emptyInbox, personInbox } from '../../core/ask/inbox';
import { checkMembershipCapacity as decide, join, leave } from '../../core/ask/joined/join';
import { noMemberships } from '../../core/ask/memberships';
import { dayIn } from '../../core/calendar/day';
import type { Engagement } from '../../core/engagement/engagement';
import { membershipOf } from '../../core/engagement/membership';
import { urgencyIn } from '../../core/kinds/urgency';
import { loadHeld } from '../ask/held';
import type { UnitOfWork } from '../unit-of-work';

/**
 * Saves that somebody is a customer of an engagement, in their memberships, so that the portal finds the engagement. It
 * belongs in the unit of work that changes the engagement. @param now epoch milliseconds
 */
export async function saveMembership(
  work: UnitOfWork,
  engagement: Engagement,
  accountId: AccountId,
  now: number,
): Promise<void> {
  const inboxId = personInbox(engagement.id, accountId);
  const { held } = await loadHeld(work, [inboxId], []);
  const { inbox, memberships = noMemberships } = held.get(inboxId) ?? {};
  const membership = membershipOf(engagement, accountId);
  const urgencyOf = urgencyIn(engagement, dayIn(engagement.calendar.timeZone, now));
  const after =
    membership && inbox ? join(memberships, membership, inbox, urgencyOf) : leave(memberships, engagement.id);
  work.save('memberships', accountId, after);
  // An ask that is given to them meanwhile makes this start anew. Only a write makes sure that an inbox is still empty.
  if (inbox === undefined || inbox === emptyInbox) work.save('inbox', inboxId, emptyInbox);
  else work.expectUnchanged({ kind: 'inbox', id: inboxId });
}

/** Whether somebody may come into one more engagement. @param field of the form that names them */
export async function checkMembershipCapacity(
  work: UnitOfWork,
  accountId: AccountId,
  field: string,
): Promise<Result<true>> {
  const [{ value: memberships = noMemberships }] = await work.load({ kind: 'memberships', id: accountId });
  return decide(memberships, field);
}
