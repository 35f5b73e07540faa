import { askLimits } from '../../../contract/calls/ask';
import type { Result } from '../../../contract/result';
import type { Membership } from '../../engagement/membership';
import { accept, refuse } from '../../result';
import type { Inbox } from '../inbox';
import { type Memberships, withFirst } from '../memberships';
import type { UrgencyOf } from '../order';

/** Whether a person may come into one more engagement. @param field of the form that names the person */
export function checkMembershipCapacity({ engagements }: Memberships, field: string): Result<true> {
  const limit = askLimits.engagementsPerPerson;
  return engagements.length < limit ? accept(true) : refuse('membership-limit-reached', { field, facts: { limit } });
}

/** A person in an engagement, with what they hold there already. */
export const join = (
  memberships: Memberships,
  membership: Membership,
  inbox: Inbox,
  urgencyOf: UrgencyOf,
): Memberships =>
  withFirst(
    { engagements: [...leave(memberships, membership.engagementId).engagements, membership] },
    membership.engagementId,
    inbox,
    urgencyOf,
  );

export const leave = ({ engagements }: Memberships, engagementId: string): Memberships => ({
  engagements: engagements.filter((each) => each.engagementId !== engagementId),
});
