/** Asks and entries on issues and versions that the app can't find, as the team is shown them and settles them. */
import { projectAdministrator, projectManager } from '../../../demo/people';
import type { SettleUnseen, UnseenItem } from '../../../src/contract/calls/plan';
import { accepted, type Site } from './site';

export async function unseenOnPage(site: Site): Promise<readonly UnseenItem[]> {
  const { engagements } = accepted(await site.plan(projectManager, 'show-project', {}));
  return engagements.flatMap((each) => each.unseen);
}

export function settlingOf(
  { id: engagementId }: { id: string },
  unseen: Pick<UnseenItem, 'kind' | 'id'> | undefined,
  reason = 'We dropped it',
): SettleUnseen {
  if (!unseen) throw new Error('Nothing is unseen');
  return { engagementId, kind: unseen.kind, id: unseen.id, reason };
}

/** An administrator settles one of them. */
export async function settle(
  site: Site,
  ...[engagement, unseen, reason]: Parameters<typeof settlingOf>
): Promise<void> {
  accepted(await site.plan(projectAdministrator, 'settle-unseen', settlingOf(engagement, unseen, reason)));
}

/** Two people settle all of it side by side, and both are told that it is done. */
export async function settleAtOnce(
  site: Site,
  engagement: { id: string },
  unseen: readonly UnseenItem[],
  reason?: string,
): Promise<void> {
  if (unseen.length === 0) throw new Error('Nothing is unseen');
  const both = [projectAdministrator, projectManager].flatMap((person) =>
    unseen.map((each) => site.plan(person, 'settle-unseen', settlingOf(engagement, each, reason))),
  );
  for (const reply of await Promise.all(both)) accepted(reply);
}
