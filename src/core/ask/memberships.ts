import { askLimits } from '../../contract/calls/ask';
import type { Result } from '../../contract/result';
import type { Membership, OpenMembership } from '../engagement/membership';
import { accept, refuse } from '../result';
import type { Inbox } from './inbox';
import { firstKey, isOfThisOrder, type UrgencyOf } from './order';

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

/** With the first ask of one engagement as the person's inbox has it. They are the same object where nothing is different. */
export const withFirst = (
  memberships: Memberships,
  engagementId: string,
  { asks }: Inbox,
  urgencyOf: UrgencyOf,
): Memberships => withKeys(memberships, engagementId, { first: firstKey(asks, urgencyOf) });

/** With the first of what the person shares with others in one engagement, in the same way. @param shared its key */
export const withShared = (memberships: Memberships, engagementId: string, shared: string | undefined): Memberships =>
  withKeys(memberships, engagementId, { shared });

type Keys = { readonly first?: string | undefined; readonly shared?: string | undefined };

function withKeys(memberships: Memberships, engagementId: string, keys: Keys): Memberships {
  const known = memberships.engagements.find((each) => each.engagementId === engagementId);
  if (!known) return memberships;
  const { first, shared } = { ...known, ...keys };
  if (first === known.first && shared === known.shared) return memberships;
  const changed = {
    engagementId,
    requestId: known.requestId,
    ...(first === undefined ? {} : { first }),
    ...(shared === undefined ? {} : { shared }),
  };
  return { engagements: memberships.engagements.map((each) => (each === known ? changed : each)) };
}

/** The engagements whose requests are open. */
export const openOnes = ({ engagements }: Memberships): OpenMembership[] =>
  engagements.filter((each): each is OpenMembership => each.requestId !== null);

/**
 * The engagements whose requests are open: the one with the most urgent ask first, of whatever kind and whoever it is for;
 * those with nothing to do last. Keys of another order say nothing here but that there is something to do.
 */
export const byUrgency = (memberships: Memberships): OpenMembership[] =>
  openOnes(memberships)
    .map((membership) => ({ membership, key: sortKeyOf(membership) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ membership }) => membership);

function sortKeyOf({ first, shared }: Membership): string {
  const keys = [first, shared].filter((key) => key !== undefined);
  const [pressing] = keys.filter(isOfThisOrder).sort();
  if (pressing !== undefined) return `0 ${pressing}`;
  return keys.length > 0 ? '1' : '2';
}
