import type { PortalRequest } from '../../contract/calls/portal';
import type { Result } from '../../contract/result';
import type { ReadRequest } from '../../core/access/shown';
import { openOnes } from '../../core/ask/joined/by-urgency';
import { noMemberships } from '../../core/ask/memberships';
import { inOrder, newestFirst } from '../../core/ask/order';
import type { OpenMembership } from '../../core/engagement/membership';
import { accept, refuse } from '../../core/result';
import type { Caller } from '../caller';
import type { Ports } from '../ports/ports';
import { customerScreen, loadScreen } from './customer-screen';
import { type UnnamedEngagement, withNames } from './names';
import { noteSighting } from './note-sighting';
import { noteVisit } from './note-visit';
import type { PortalKinds } from './portal-kind';

/**
 * The panel on a request, for its customer: three reads, of which one runs beside a call of Jira, and two calls of
 * Jira, however much the project holds. An engagement request shows all of the engagement; another request of a
 * customer's, the asks that are on it, which takes one read and one call more; where several of their engagements have
 * asked something on it, these are read side by side, and the one that waits first is shown. That somebody sees it who counts as
 * absent is noted once an hour; the day of a visit once a day.
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
  const screen = await customerScreen(ports, { engagementId, request, records }, kinds);
  if (!screen) return refuse('not-a-customer');
  const known = records.engagement.get(engagementId);
  if (known) await noteSighting(ports, known, accountId);
  await noteVisit(ports, records, engagementId, accountId);
  return accept({ engagement: await withNames(ports, screen) });
}

const nothing: PortalRequest = { engagement: null };

/** A request that is no engagement's of the caller's: it may carry asks, or be somebody else's engagement request. */
async function showOther(
  ports: Ports,
  { accountId }: Caller,
  { id: requestId }: ReadRequest,
  engagements: readonly OpenMembership[],
  kinds: PortalKinds,
): Promise<Result<PortalRequest>> {
  const [link, plan] = await ports.storage.load([
    { kind: 'request', id: requestId },
    { kind: 'issue', id: requestId },
  ]);
  if (link.value) return refuse('not-a-customer');
  const onRequest = engagements.filter(({ engagementId }) => plan.value?.engagementIds?.includes(engagementId));
  const screens = await Promise.all(onRequest.map((each) => screenOnRequest(ports, accountId, requestId, each, kinds)));
  const shown = mostPressing(screens.filter((each) => each !== undefined));
  if (!shown) return accept(nothing);
  await noteVisit(ports, shown.records, shown.screen.engagementId, accountId);
  return accept({ engagement: await withNames(ports, shown.screen) });
}

type Shown = { readonly screen: UnnamedEngagement; readonly records: Awaited<ReturnType<typeof loadScreen>> };

/** Reading some other request does not prove that somebody is a customer: that takes the engagement's own. */
async function screenOnRequest(
  ports: Ports,
  accountId: string,
  onIssue: string,
  { engagementId, requestId }: OpenMembership,
  kinds: PortalKinds,
): Promise<Shown | undefined> {
  const [request, records] = await Promise.all([
    ports.asUser.request(requestId),
    loadScreen(ports, accountId, engagementId),
  ]);
  const screen = request && (await customerScreen(ports, { engagementId, request, records, onIssue }, kinds));
  return screen && { screen, records };
}

/** Of several engagements that have asked something on one request: the one that waits first, or did something last. */
function mostPressing(all: readonly Shown[]): Shown | undefined {
  const waiting = all.flatMap((shown) => shown.screen.asks.slice(0, 1).map((ask) => ({ shown, ask })));
  const done = all.flatMap((shown) => shown.screen.recent.slice(0, 1).map((ask) => ({ ...ask, shown })));
  const [first] = inOrder(waiting, ({ ask }) => ask);
  const [last] = newestFirst(done);
  return first?.shown ?? last?.shown ?? all[0];
}
