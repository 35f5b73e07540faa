import type { Answer } from '../../contract/answer';
import type { PortalInbox } from '../../contract/portal';
import { accept } from '../../core/answer';
import { isCustomer } from '../../core/engagement/engagement';
import { emptyInbox, type Inbox, type Membership, personInbox, sideInbox } from '../../core/inbox/inbox';
import { inOrder } from '../../core/inbox/order';
import type { Caller } from '../caller';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports';
import { withContacts } from './contacts';
import { customerTasks, ownTaskIds } from './customer-tasks';

/** Each engagement costs one call of Jira, to prove the customer. */
const engagementsPerPage = 1;

/**
 * All that waits for a customer over all projects, an engagement a page, the most urgent first: two reads and two
 * calls of Jira a page.
 * @param after how many engagements to pass over
 */
export async function showInbox(ports: Ports, caller: Caller, after: number): Promise<Answer<PortalInbox>> {
  const ownId = personInbox(caller.accountId);
  const [stored] = await ports.storage.load([{ kind: 'inbox', id: ownId }]);
  const own = stored.value ?? emptyInbox;
  const memberships = byUrgency(own);
  const page = memberships.slice(after, after + engagementsPerPage);
  const next = after + page.length < memberships.length ? after + page.length : null;
  const readable = await Promise.all(page.map(({ requestId }) => ports.asUser.request(requestId)));
  const proved = page.filter((_, index) => readable[index]).map(({ engagementId }) => engagementId);

  const shown = proved.map((id) => ownTaskIds(own, id));
  const found = await loadGroups(ports, {
    engagement: proved,
    inbox: proved.map(sideInbox),
    task: shown.flatMap(({ open, recent }) => [...open, ...recent]),
  });
  const screens = proved.flatMap((id) => {
    const engagement = found.engagement.get(id);
    if (!engagement || !isCustomer(engagement, caller.accountId)) return [];
    const side = found.inbox.get(sideInbox(id)) ?? emptyInbox;
    return customerTasks(caller.accountId, engagement, own, side, found.task, ports.now());
  });
  const [open = [], recent = []] = await withContacts(
    ports,
    screens.flatMap((screen) => screen.open),
    screens.flatMap((screen) => screen.recent),
  );
  return accept({ open, recent, next });
}

/** The engagements of a person, the one with their most urgent task first. */
function byUrgency(inbox: Inbox): Membership[] {
  const [never, last] = ['9999-12-31', '9999'];
  return inOrder(inbox.engagements, ({ engagementId }) => {
    const own = inbox.open.filter((entry) => entry.engagementId === engagementId);
    return inOrder(own, (entry) => entry)[0] ?? { due: never, since: last };
  });
}
