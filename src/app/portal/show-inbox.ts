import type { Answer } from '../../contract/answer';
import type { PortalInbox } from '../../contract/portal';
import { accept } from '../../core/answer';
import { noneClosed } from '../../core/inbox/closed';
import { emptyInbox, type Inbox, type Membership, personInbox } from '../../core/inbox/inbox';
import { inOrder } from '../../core/inbox/order';
import type { Caller } from '../caller';
import type { Ports } from '../ports';
import { customerScreen } from './customer-tasks';
import { withNames } from './names';

/**
 * All that waits for a customer over all projects, an engagement a page, the most pressing first: two reads and two
 * calls of Jira a page. @param after how many engagements to pass over
 */
export async function showInbox(ports: Ports, caller: Caller, after: number): Promise<Answer<PortalInbox>> {
  const ownId = personInbox(caller.accountId);
  const [stored, closed] = await ports.storage.load([
    { kind: 'inbox', id: ownId },
    { kind: 'closed', id: ownId },
  ]);
  const own = { inbox: stored.value ?? emptyInbox, closed: closed.value ?? noneClosed };
  const memberships = byUrgency(own.inbox);
  const page = memberships[after];
  const next = after + 1 < memberships.length ? after + 1 : null;
  // Being a stakeholder is not enough: JSM must let them read the request, too.
  const request = page && (await ports.asUser.request(page.requestId));
  const screen = page && request && (await customerScreen(ports, caller.accountId, own, page.engagementId, request));
  return accept({ engagement: screen ? await withNames(ports, screen) : null, next });
}

/** The engagements of a person, the one with their most urgent task first. */
function byUrgency(inbox: Inbox): Membership[] {
  const [never, last] = ['9999-12-31', '9999'];
  return inOrder(inbox.engagements, ({ engagementId }) => {
    const own = inbox.open.filter((entry) => entry.engagementId === engagementId);
    return inOrder(own, (entry) => entry)[0] ?? { due: never, since: last, awaits: 'date' };
  });
}
