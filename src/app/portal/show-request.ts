import type { Answer } from '../../contract/answer';
import type { PortalRequest } from '../../contract/portal';
import { accept, refuse } from '../../core/answer';
import { isCustomer } from '../../core/engagement/engagement';
import { emptyInbox, personInbox, sideInbox } from '../../core/inbox/inbox';
import type { Caller } from '../caller';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports';
import { withContacts } from './contacts';
import { customerTasks, ownTaskIds } from './customer-tasks';

const notAnEngagement: PortalRequest = {
  isEngagement: false,
  engagementName: '',
  open: [],
  recent: [],
};

/** What the panel on a request shows its customer: two reads and two calls of Jira, however much the project holds. */
export async function showRequest(ports: Ports, caller: Caller, requestKey: string): Promise<Answer<PortalRequest>> {
  const request = await ports.asUser.request(requestKey);
  if (!request) return refuse('not-found');
  const ownId = personInbox(caller.accountId);
  const [link, own] = await ports.storage.load([
    { kind: 'request', id: request.id },
    { kind: 'inbox', id: ownId },
  ]);
  if (!link.value) return accept(notAnEngagement);
  const { engagementId } = link.value;
  const inbox = own.value ?? emptyInbox;
  const sideId = sideInbox(engagementId);
  const { open, recent } = ownTaskIds(inbox, engagementId);
  const found = await loadGroups(ports, { engagement: [engagementId], inbox: [sideId], task: [...open, ...recent] });
  const engagement = found.engagement.get(engagementId);
  if (!engagement) return accept(notAnEngagement);
  if (!isCustomer(engagement, caller.accountId)) return refuse('not-a-customer');
  const side = found.inbox.get(sideId) ?? emptyInbox;
  const screen = customerTasks(caller.accountId, engagement, inbox, side, found.task, ports.now());
  const [allOpen = [], allRecent = []] = await withContacts(ports, screen.open, screen.recent);
  return accept({ isEngagement: true, engagementName: engagement.name, open: allOpen, recent: allRecent });
}
