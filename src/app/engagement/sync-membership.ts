import type { AccountId } from '../../contract/common';
import { inboxesBesideOwn } from '../../core/access/inbox';
import { emptyInbox, type Inbox, personInbox } from '../../core/ask/inbox';
import { noMemberships, withFirst, withShared } from '../../core/ask/memberships';
import { firstShared } from '../../core/ask/shared';
import { dayIn } from '../../core/calendar/day';
import { urgencyIn } from '../../core/kinds/urgency';
import { accept } from '../../core/result';
import { Unavailable } from '../ports/failure';
import type { Ports } from '../ports/ports';
import type { Ref } from '../ports/stored';
import { inUnitOfWork } from '../unit-of-work';

/**
 * Brings in line, in somebody's memberships, where the first ask of an engagement stands: their own, and of what they share
 * with others. Of who is not in the engagement, nothing is kept.
 */
export async function syncMembership(ports: Ports, engagementId: string, accountId: AccountId): Promise<void> {
  const done = await inUnitOfWork(ports, async (work) => {
    const [{ value: engagement }, { value: memberships = noMemberships }] = await work.load(
      { kind: 'engagement', id: engagementId },
      { kind: 'memberships', id: accountId },
    );
    if (!engagement || !memberships.engagements.some((each) => each.engagementId === engagementId)) {
      return accept(undefined);
    }
    const own = personInbox(engagementId, accountId);
    const today = dayIn(engagement.calendar.timeZone, ports.now());
    const urgencyOf = urgencyIn(engagement, today);
    const shared = inboxesBesideOwn(engagement, accountId, today);
    const refs = [own, ...shared].map((id): Ref<'inbox'> => ({ kind: 'inbox', id }));
    const found = await work.load(...refs);
    const stored = refs.filter((_, index) => found[index]?.value !== undefined);
    const inboxes = new Map(refs.map(({ id }, index): [string, Inbox] => [id, found[index]?.value ?? emptyInbox]));
    const ofOwn = withFirst(memberships, engagementId, inboxes.get(own) ?? emptyInbox, urgencyOf);
    const after = withShared(ofOwn, engagementId, firstShared(inboxes, shared, urgencyOf));
    if (after === memberships) return accept(undefined);
    work.save('memberships', accountId, after);
    for (const ref of stored) work.expectUnchanged(ref);
    return accept(undefined);
  });
  if (!done.ok) throw new Unavailable('storage', 409);
}
