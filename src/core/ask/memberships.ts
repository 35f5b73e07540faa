import type { Membership } from '../engagement/membership';
import type { Inbox } from './inbox';
import { firstKey, type UrgencyOf } from './order';

/**
 * The engagements of one person, under their account id. Each says where its first ask stands in the order, so that the
 * portal knows where to begin without reading every inbox.
 */
export type Memberships = { readonly engagements: readonly Membership[] };

export const noMemberships: Memberships = { engagements: [] };

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
