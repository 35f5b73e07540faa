import type { AccountId } from '../../contract/task';
import { emptyInbox, join, leave, personInbox } from '../../core/ask/inbox';
import type { Engagement } from '../../core/engagement/engagement';
import { membershipOf } from '../../core/engagement/membership';
import type { Work } from '../act';
import type { Ref } from '../ports';

/**
 * Writes into people's inboxes what they now are to an engagement, so that the portal finds there for whom they stand
 * in. Goes with the change of the engagement itself.
 */
export async function saveMemberships(
  work: Work,
  engagement: Engagement,
  accountIds: readonly (AccountId | undefined)[],
): Promise<void> {
  const people = [...new Set(accountIds)].filter((id) => id !== undefined);
  if (people.length === 0) return;
  const inboxes = await work.load(...people.map((id): Ref<'inbox'> => ({ kind: 'inbox', id: personInbox(id) })));
  for (const [index, accountId] of people.entries()) {
    const inbox = inboxes[index]?.value ?? emptyInbox;
    const membership = membershipOf(engagement, accountId);
    const placed = membership ? join(inbox, membership) : leave(inbox, engagement.id);
    work.save('inbox', personInbox(accountId), placed);
  }
}
