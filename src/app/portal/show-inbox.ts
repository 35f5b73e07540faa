import type { PortalInbox } from '../../contract/portal';
import type { Result } from '../../contract/result';
import { byUrgency, noMemberships } from '../../core/ask/memberships';
import { accept } from '../../core/result';
import type { Caller } from '../caller';
import type { Ports } from '../ports';
import { customerScreen, loadScreen } from './customer-screen';
import { withNames } from './names';
import type { PortalKinds } from './portal-kind';

/**
 * All that waits for a customer over all projects, an engagement a page, the most pressing first: three reads, of which
 * one runs beside a call of Jira, and two calls of Jira a page. @param after how many engagements to pass over
 */
export async function showInbox(
  ports: Ports,
  caller: Caller,
  after: number,
  kinds: PortalKinds,
): Promise<Result<PortalInbox>> {
  const { accountId } = caller;
  const [{ value: memberships = noMemberships }] = await ports.storage.load([{ kind: 'memberships', id: accountId }]);
  const ranked = byUrgency(memberships);
  const page = ranked[after];
  const next = after + 1 < ranked.length ? after + 1 : null;
  if (!page) return accept({ engagement: null, next });
  const { engagementId, requestId } = page;
  // Being a stakeholder is not enough: JSM must let them read the request, too.
  const [request, records] = await Promise.all([
    ports.asUser.request(requestId),
    loadScreen(ports, accountId, engagementId),
  ]);
  const screen = request && (await customerScreen(ports, accountId, { engagementId, request, records }, kinds));
  return accept({ engagement: screen ? await withNames(ports, screen) : null, next });
}
