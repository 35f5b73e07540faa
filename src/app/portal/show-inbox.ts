import type { Answer } from '../../contract/answer';
import type { PortalInbox } from '../../contract/portal';
import { accept } from '../../core/answer';
import { noneClosed } from '../../core/ask/closed';
import { asksIn, emptyInbox, type Inbox, personInbox } from '../../core/ask/inbox';
import { inOrder, type Urgency } from '../../core/ask/order';
import type { Membership } from '../../core/engagement/membership';
import type { Caller } from '../caller';
import type { Ports } from '../ports';
import { customerScreen } from './customer-screen';
import { withNames } from './names';
import type { PortalKinds } from './portal-kind';

/**
 * All that waits for a customer over all projects, an engagement a page, the most pressing first: two reads and two
 * calls of Jira a page. @param after how many engagements to pass over
 */
export async function showInbox(
  ports: Ports,
  caller: Caller,
  after: number,
  kinds: PortalKinds,
): Promise<Answer<PortalInbox>> {
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
  const screen =
    page && request
      ? await customerScreen(ports, caller.accountId, own, { engagementId: page.engagementId, request }, kinds)
      : undefined;
  return accept({ engagement: screen ? await withNames(ports, screen) : null, next });
}

/** The engagements of a person, the one with their most urgent ask first, of whatever kind. */
const byUrgency = (inbox: Inbox): Membership[] =>
  inOrder(
    inbox.engagements,
    ({ engagementId }) => inOrder(asksIn(inbox, engagementId), (entry) => entry)[0] ?? nothingToDo,
  );

const nothingToDo: Urgency = { turn: 'nobody', due: null, weight: 0, since: '' };
