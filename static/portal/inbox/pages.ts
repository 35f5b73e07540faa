import type { PortalEngagement, PortalInbox } from '../../../src/contract/portal';

/** The pages of an inbox that have come so far. */
export type InboxPages = {
  readonly engagements: readonly PortalEngagement[];
  /** For the next page; null at the end. */
  readonly next: number | null;
};

export const firstPage = ({ engagement, next }: PortalInbox): InboxPages => ({
  engagements: engagement ? [engagement] : [],
  next,
});

/** The pages with the next one. What was done meanwhile shifts pages, so an engagement may come twice. */
export function withInboxPage({ engagements }: InboxPages, { engagement, next }: PortalInbox): InboxPages {
  const isFresh = engagement && !engagements.some(({ engagementId }) => engagementId === engagement.engagementId);
  return { engagements: isFresh ? [...engagements, engagement] : engagements, next };
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
export const isEmpty = ({ engagements, next }: InboxPages): boolean =>
  next === null && engagements.every(({ asks, recent }) => asks.length + recent.length === 0);
