import type { PortalInbox } from '../../contract/calls/portal';
import type { Result } from '../../contract/result';
import { byUrgency } from '../../core/ask/joined/by-urgency';
import { noMemberships } from '../../core/ask/memberships';
import { accept } from '../../core/result';
import type { Caller } from '../caller';
import type { Ports } from '../ports/ports';
import { customerScreen, loadScreen } from './customer-screen';
import { withNames } from './names';
import { noteVisit } from './note-visit';
import type { PortalKinds } from './portal-kind';

/**
 * All that waits for a customer over all projects, an engagement a page, the most pressing first: three reads, of which
 * one runs beside a call of Jira, and two calls of Jira a page. The first page says which engagements follow, so that each
 * comes once whatever becomes more pressing meanwhile. The day of the visit is noted once a day. @param asked the engagement that is wanted; undefined for the first
 */
export async function showInbox(
  ports: Ports,
  caller: Caller,
  asked: string | undefined,
  kinds: PortalKinds,
): Promise<Result<PortalInbox>> {
  const { accountId } = caller;
  const [{ value: memberships = noMemberships }] = await ports.storage.load([{ kind: 'memberships', id: accountId }]);
  const ranked = byUrgency(memberships);
  const page = asked === undefined ? ranked[0] : ranked.find((each) => each.engagementId === asked);
  const following = asked === undefined ? ranked.slice(1).map((each) => each.engagementId) : [];
  if (!page) return accept({ engagement: null, following });
  const { engagementId, requestId } = page;
  // Being a stakeholder is not enough: JSM must let them read the request, too.
  const [request, records] = await Promise.all([
    ports.asUser.request(requestId),
    loadScreen(ports, accountId, engagementId),
  ]);
  const screen = request && (await customerScreen(ports, { engagementId, request, records }, kinds));
  if (screen) await noteVisit(ports, records, engagementId, accountId);
  return accept({ engagement: screen ? await withNames(ports, screen) : null, following });
}
