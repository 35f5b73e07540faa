import { inboxesBesideOwn } from '../../core/access/inbox';
import { emptyInbox, personInbox, sideInbox } from '../../core/ask/inbox';
import { noMemberships, withFirst, withShared } from '../../core/ask/memberships';
import { firstShared } from '../../core/ask/shared';
import { dayIn } from '../../core/calendar/day';
import type { Engagement } from '../../core/engagement/engagement';
import { urgencyIn } from '../../core/kinds/urgency';
import { syncMembership } from '../engagement/sync-membership';
import { loadGroups } from '../load-groups';
import { Unavailable } from '../ports/failure';
import type { BackgroundPorts } from '../ports/ports';
import { sparingOthers } from '../sparing-others';

/**
 * Brings in line where an engagement stands in its customers' memberships, where no command has done it: a deputy's time ends by
 * itself, the day on which silence accepts may move, and what is stored may be of an earlier order. What is left, for want of time or of a reply, the next day finds.
 */
export async function alignMemberships(ports: BackgroundPorts, engagement: Engagement): Promise<void> {
  try {
    await alignAll(ports, engagement);
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
  }
}

async function alignAll(ports: BackgroundPorts, engagement: Engagement): Promise<void> {
  const { id, customers, calendar } = engagement;
  const people = customers.map(({ accountId }) => accountId);
  const today = dayIn(calendar.timeZone, ports.now());
  const { inbox, memberships } = await loadGroups(ports.sparing, {
    inbox: [sideInbox(id), ...people.map((each) => personInbox(id, each))],
    memberships: people,
  });
  const urgencyOf = urgencyIn(engagement, today);
  const isInLine = (accountId: string) => {
    const known = memberships.get(accountId) ?? noMemberships;
    const own = withFirst(known, id, inbox.get(personInbox(id, accountId)) ?? emptyInbox, urgencyOf);
    return withShared(own, id, firstShared(inbox, inboxesBesideOwn(engagement, accountId, today), urgencyOf)) === known;
  };
  for (const accountId of people.filter((each) => !isInLine(each))) {
    if (!ports.hasTime()) return;
    await sparingOthers(ports, 'memberships', () => syncMembership(ports, id, accountId));
  }
}
