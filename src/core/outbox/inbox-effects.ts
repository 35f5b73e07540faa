import { nextToLetIn } from '../ask/capacity';
import { type Inbox, personOf } from '../ask/inbox';
import type { UrgencyOf } from '../ask/order';
import { isOtherFirst, whoShares } from '../ask/shared';
import type { Engagement } from '../engagement/engagement';
import type { Effect } from './effect';

/**
 * The effects of a change of an inbox: an ask that has waited for room in it comes in, and others who see it find the
 * engagement where it belongs.
 */
export function inboxEffects(
  engagement: Engagement,
  inboxId: string,
  { before, after }: { readonly before: Inbox; readonly after: Inbox },
  urgencyOf: UrgencyOf,
): Effect[] {
  // An inbox that had room before is being filled already.
  const ask = nextToLetIn(before) ? undefined : nextToLetIn(after);
  const letIn: Effect[] = ask ? [{ kind: 'sync-inboxes', ask }] : [];
  return [...letIn, ...(isOtherFirst(inboxId, before, after, urgencyOf) ? membershipEffects(engagement, inboxId) : [])];
}

function membershipEffects(engagement: Engagement, inboxId: string): Effect[] {
  const { id: engagementId } = engagement;
  const isOfSide = personOf(inboxId) === undefined;
  const whom = isOfSide ? [null] : whoShares(engagement, inboxId);
  return whom.map((of) => ({ kind: 'sync-memberships', engagementId, of }));
}
