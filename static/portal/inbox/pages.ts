import type { PortalEngagement, PortalInbox } from '../../../src/contract/calls/portal';

/** The pages of an inbox that have come so far. */
export type InboxPages = {
  readonly engagements: readonly PortalEngagement[];
  /** The ids of the engagements that are still to come, in their order. */
  readonly following: readonly string[];
};

export const firstPage = ({ engagement, following }: PortalInbox): InboxPages => ({
  engagements: engagement ? [engagement] : [],
  following,
});

/** The pages with the one that was asked for. @param asked its engagement's id */
export function withInboxPage(
  { engagements, following }: InboxPages,
  asked: string,
  { engagement }: PortalInbox,
): InboxPages {
  const isFresh = engagement && !engagements.some(({ engagementId }) => engagementId === engagement.engagementId);
  return {
    engagements: isFresh ? [...engagements, engagement] : engagements,
    following: following.filter((each) => each !== asked),
  };
}

/** The pages with one engagement changed. */
export const withChange = (
  pages: InboxPages,
  engagementId: string,
  change: (now: PortalEngagement) => PortalEngagement,
): InboxPages => ({
  ...pages,
  engagements: pages.engagements.map((each) => (each.engagementId === engagementId ? change(each) : each)),
});

/** Whether there is nothing to say: nothing is open, and nothing was done lately. */
export const isEmpty = ({ engagements, following }: InboxPages): boolean =>
  following.length === 0 && engagements.every(({ asks, recent }) => asks.length + recent.length === 0);
