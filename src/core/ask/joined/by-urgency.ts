import type { Membership, OpenMembership } from '../../engagement/membership';
import type { Memberships } from '../memberships';
import { isOfThisOrder } from '../order';

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
