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
 * engagement request shows all of the engagement; another request of a customer's, the asks that are on it, which takes
 * one call more.
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
  const onRequest = inbox.engagements.find(({ engagementId }) => plan.value?.engagementIds?.includes(engagementId));
  const engagementId = link.value?.engagementId ?? onRequest?.engagementId;
  if (engagementId === undefined) return accept(nothing);
  const onIssue = link.value ? undefined : request.id;
  // Who reads some other request is not proved by that: it takes the engagement's own.
  const engagementRequest = link.value ? request : onRequest && (await ports.asUser.request(onRequest.requestId));
  if (!engagementRequest) return accept(nothing);
  const screen = await customerScreen(
    ports,
    caller.accountId,
    { inbox, closed: closed.value ?? noneClosed },
    { engagementId, request: engagementRequest, onIssue },
    kinds,
  );
  if (!screen) return link.value ? refuse('not-a-customer') : accept(nothing);
  return accept({ engagement: await withNames(ports, screen) });
}
