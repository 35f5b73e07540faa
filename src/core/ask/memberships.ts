import { askLimits } from '../../contract/ask';
import type { Result } from '../../contract/result';
import type { Membership } from '../engagement/membership';
import { accept, refuse } from '../result';
import type { Inbox } from './inbox';
import { firstKey } from './order';

/**
 * The engagements of one person, under their account id. Each says where its first ask stands in the order, so that the
 * portal knows where to begin without reading every inbox.
 */
export type Memberships = { readonly engagements: readonly Membership[] };

export const noMemberships: Memberships = { engagements: [] };

/** Whether a person may come into one more engagement. @param field of the form that names the person */
export function checkMembershipCapacity({ engagements }: Memberships, field: string): Result<true> {
  const limit = askLimits.engagementsPerPerson;
  return engagements.length < limit ? accept(true) : refuse('membership-limit-reached', { field, facts: { limit } });
}

/** A person in an engagement, with what they hold there already. */
export const join = (memberships: Memberships, membership: Membership, inbox: Inbox): Memberships =>
  withFirst(
    { engagements: [...leave(memberships, membership.engagementId).engagements, membership] },
    membership.engagementId,
    inbox,
  );

export const leave = ({ engagements }: Memberships, engagementId: string): Memberships => ({
  engagements: engagements.filter((each) => each.engagementId !== engagementId),
});

/** With the first ask of one engagement as an inbox has it. They are the same object where nothing is different. */
export function withFirst(memberships: Memberships, engagementId: string, { asks }: Inbox): Memberships {
  const first = firstKey(asks, (entry) => entry);
  const known = memberships.engagements.find((each) => each.engagementId === engagementId);
  if (!known || known.first === first) return memberships;
  const { requestId } = known;
  const changed = { engagementId, requestId, ...(first === undefined ? {} : { first }) };
  return { engagements: memberships.engagements.map((each) => (each === known ? changed : each)) };
}

/** The engagement with the most urgent ask first, of whatever kind; those with nothing to do last. */
export function byUrgency({ engagements }: Memberships): Membership[] {
  const placed = engagements.filter(({ first }) => first !== undefined);
  const others = engagements.filter(({ first }) => first === undefined);
  return [
    ...placed.toSorted((a, b) => ((a.first ?? '') < (b.first ?? '') ? -1 : a.first === b.first ? 0 : 1)),
    ...others,
  ];
}
