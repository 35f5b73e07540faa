import type { PortalRequest } from '../../contract/portal';
import type { Result } from '../../contract/result';
import { noMemberships, openOnes } from '../../core/ask/memberships';
import type { OpenMembership } from '../../core/engagement/membership';
import { accept, refuse } from '../../core/result';
import type { Caller } from '../caller';
import type { Ports, RequestRef } from '../ports';
import { customerScreen, loadScreen } from './customer-screen';
import { withNames } from './names';
import type { PortalKinds } from './portal-kind';

/**
 * What the panel on a request shows its customer: three reads, of which one runs beside a call of Jira, and two calls of
 * Jira, however much the project holds. An engagement request shows all of the engagement; another request of a
 * customer's, the asks that are on it, which takes one read and one call more.
 */
export async function showRequest(
  ports: Ports,
  caller: Caller,
  requestKey: string,
  kinds: PortalKinds,
): Promise<Result<PortalRequest>> {
  const { accountId } = caller;
  const [request, [{ value: memberships = noMemberships }]] = await Promise.all([
    ports.asUser.request(requestKey),
    ports.storage.load([{ kind: 'memberships', id: accountId }]),
  ]);
  if (!request) return refuse('not-found');
  const engagements = openOnes(memberships);
  const own = engagements.find(({ requestId }) => requestId === request.id);
  if (!own) return showOther(ports, caller, request, engagements, kinds);
  const { engagementId } = own;
  const records = await loadScreen(ports, accountId, engagementId);
  const screen = await customerScreen(ports, accountId, { engagementId, request, records }, kinds);
  return screen ? accept({ engagement: await withNames(ports, screen) }) : refuse('not-a-customer');
}

const nothing: PortalRequest = { engagement: null };

/** A request that is no engagement's of the caller's: it may carry asks, or be somebody else's engagement request. */
async function showOther(
  ports: Ports,
  { accountId }: Caller,
  { id: requestId }: RequestRef,
  engagements: readonly OpenMembership[],
  kinds: PortalKinds,
): Promise<Result<PortalRequest>> {
  const [link, plan] = await ports.storage.load([
    { kind: 'request', id: requestId },
    { kind: 'issue', id: requestId },
  ]);
  if (link.value) return refuse('not-a-customer');
  const onRequest = engagements.find(({ engagementId }) => plan.value?.engagementIds?.includes(engagementId));
  if (!onRequest) return accept(nothing);
  const { engagementId } = onRequest;
  // Who reads some other request is not proved by that: it takes the engagement's own.
  const [request, records] = await Promise.all([
    ports.asUser.request(onRequest.requestId),
    loadScreen(ports, accountId, engagementId),
  ]);
  const screen =
    request && (await customerScreen(ports, accountId, { engagementId, request, records, onIssue: requestId }, kinds));
  return accept(screen ? { engagement: await withNames(ports, screen) } : nothing);
}
