import type { Answer } from '../../contract/answer';
import type { PortalRequest } from '../../contract/portal';
import { accept, refuse } from '../../core/answer';
import { noneClosed } from '../../core/ask/closed';
import { emptyInbox, personInbox } from '../../core/ask/inbox';
import type { Caller } from '../caller';
import type { Ports } from '../ports';
import { customerScreen } from './customer-screen';
import { withNames } from './names';
import type { PortalKinds } from './portal-kind';

const nothing: PortalRequest = { engagement: null };

/**
 * What the panel on a request shows its customer: two reads and two calls of Jira, however much the project holds. An
 * engagement request shows all of the engagement; another request of a customer's, the asks that are on it.
 */
export async function showRequest(
  ports: Ports,
  caller: Caller,
  requestKey: string,
  kinds: PortalKinds,
): Promise<Answer<PortalRequest>> {
  const request = await ports.asUser.request(requestKey);
  if (!request) return refuse('not-found');
  const ownId = personInbox(caller.accountId);
  const [link, plan, own, closed] = await ports.storage.load([
    { kind: 'request', id: request.id },
    { kind: 'issue', id: request.id },
    { kind: 'inbox', id: ownId },
    { kind: 'closed', id: ownId },
  ]);
  const inbox = own.value ?? emptyInbox;
  const isOwn = (id: string) => inbox.engagements.some(({ engagementId }) => engagementId === id);
  const onRequest = plan.value?.engagementIds?.find(isOwn);
  const engagementId = link.value?.engagementId ?? onRequest;
  if (engagementId === undefined) return accept(nothing);
  const onIssue = link.value ? undefined : request.id;
  const screen = await customerScreen(
    ports,
    caller.accountId,
    { inbox, closed: closed.value ?? noneClosed },
    { engagementId, onIssue },
    kinds,
  );
  if (!screen) return link.value ? refuse('not-a-customer') : accept(nothing);
  return accept({ engagement: await withNames(ports, screen) });
}
