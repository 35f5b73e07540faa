import type { AskKind } from '../../contract/calls/ask';
import type { AccountId } from '../../contract/common';
import { ProvedCustomer } from '../../core/access/proved-customer';
import { ReadableInbox } from '../../core/access/readable-inbox';
import type { ReadRequest } from '../../core/access/shown';
import { type AskEntry, isOpen } from '../../core/ask/entry';
import { emptyInbox, personInbox, sideInbox } from '../../core/ask/inbox';
import { doneInOrder, inOrder } from '../../core/ask/order';
import { forAnyone, forDeputy } from '../../core/ask/shared';
import { dayIn } from '../../core/calendar/day';
import { type Engagement, principalsOf } from '../../core/engagement/engagement';
import { askKinds } from '../../core/kinds/ask-kinds';
import { urgencyIn } from '../../core/kinds/urgency';
import { weeklyEffort } from '../../core/kinds/week';
import type { RaidEntry } from '../../core/raid/entry';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports/ports';
import { originIdsOf, portalRaidView } from '../raid/portal-entry';
import { portalDeputies } from './deputies/deputies-view';
import type { UnnamedEngagement } from './names';
import { type InConfidence, kindIn, type PortalKinds, type ShownAsk } from './portal-kind';

/** Of each kind, how many of those that were done last a screen shows. */
const recentShown = 5;

/** The records with which every screen of an engagement begins. */
type ScreenRecords = Awaited<ReturnType<typeof loadScreen>>;

/** One read, which need not wait for JSM: nothing of it is shown without the proof that the viewer is a customer. */
export function loadScreen(ports: Ports, viewer: AccountId, engagementId: string) {
  const ids = [personInbox(engagementId, viewer), sideInbox(engagementId)];
  return loadGroups(ports, { engagement: [engagementId], inbox: ids, closed: ids, silence: [engagementId] });
}

/** The screen that is shown: of a whole engagement, or only of what is on one issue in it (`onIssue`). */
export type Screen = {
  readonly engagementId: string;
  /** The engagement's own, as JSM shows it to the viewer. */
  readonly request: ReadRequest;
  readonly records: ScreenRecords;
  readonly onIssue?: string | undefined;
};

/**
 * Makes the screen that a customer sees of one engagement, with asks of every kind. Their most urgent asks are shown in
 * full, which takes one more read. Shown by title are their other asks, those of people whom they stand in for, those
 * for anyone of their side, and what was done or closed last.
 * @returns undefined unless the viewer is its customer
 */
export async function customerScreen(
  ports: Ports,
  { engagementId, request, records, onIssue }: Screen,
  kinds: PortalKinds,
): Promise<UnnamedEngagement | undefined> {
  const engagement = records.engagement.get(engagementId);
  const customer = engagement && ProvedCustomer.of(engagement, request);
  if (!customer) return undefined;
  const viewer = customer.accountId;

  const now = ports.now();
  const today = dayIn(engagement.calendar.timeZone, now);
  const isHere = (entry: AskEntry) =>
    onIssue === undefined || (entry.on && 'issueId' in entry.on && entry.on.issueId === onIssue);
  const mine = ReadableInbox.of(customer, engagement, personInbox(engagementId, viewer), records, today);
  const side = ReadableInbox.of(customer, engagement, sideInbox(engagementId), records, today);
  if (!mine || !side) return undefined;
  const mineHere = mine.inbox.asks.filter(isHere).filter(isOpen);
  const settled = await settledInConfidence(ports, kinds, viewer, mineHere);
  const isSettled = ({ id }: AskEntry) => settled.has(id);
  const mineOpen = inOrder(
    mineHere.filter((entry) => !isSettled(entry)),
    urgencyIn(engagement, today),
  );
  const mineDone = doneIn(mine).filter(isHere);
  const inFull = (kind: AskKind, of: 'open' | 'recent', from: readonly AskEntry[]) =>
    from.filter((entry) => entry.kind === kind).slice(0, kinds[kind].inFull?.[of] ?? 0);
  const whole = askKinds.flatMap((kind) => [...inFull(kind, 'open', mineOpen), ...inFull(kind, 'recent', mineDone)]);
  const raised = onIssue === undefined ? mine.inbox : emptyInbox;
  const principals = principalsOf(engagement, viewer, today);
  const wholeIds = Object.fromEntries(
    askKinds.map((kind) => [kind, whole.filter((entry) => entry.kind === kind).map(({ id }) => id)]),
  ) as Record<AskKind, string[]>;
  const found = await loadGroups(ports, {
    inbox: principals.map((accountId) => personInbox(engagementId, accountId)),
    raid: raised.raised,
    ...wholeIds,
  });
  // Of what was raised with asks that are not shown in full, these say how it stands.
  const wanted = originIdsOf([...found.raid.values()]);
  const others = await loadGroups(ports, {
    gate: wanted.gate.filter((id) => !found.gate.has(id)),
    task: wanted.task.filter((id) => !found.task.has(id)),
  });
  const origins = {
    gate: new Map([...found.gate, ...others.gate]),
    task: new Map([...found.task, ...others.task]),
  };
  const raisedView = (entry: RaidEntry) => portalRaidView(customer, entry, engagement, origins, now);
  const lines = (from: ReadableInbox, entries: readonly AskEntry[]) =>
    entries.filter(isHere).map((entry) => kindIn(kinds, entry.kind).line(from, entry, engagement, now));
  const ownAsks = (entries: readonly AskEntry[]): ShownAsk[] =>
    entries.flatMap((entry) => {
      const { inFull } = kindIn(kinds, entry.kind);
      if (!inFull || !whole.includes(entry)) return lines(mine, [entry]);
      const item = found[entry.kind].get(entry.id);
      return (item && inFull.show(customer, item, engagement, now)) ?? [];
    });
  const stoodInFor = principals.flatMap((accountId) => {
    const read = { inbox: found.inbox, closed: new Map() };
    const from = ReadableInbox.of(customer, engagement, personInbox(engagementId, accountId), read, today);
    return from ? lines(from, forDeputy(from.inbox)) : [];
  });
  const inConfidence = (standing: 'given' | 'unknown') =>
    mineHere
      .filter(({ id }) => settled.get(id) === standing)
      .flatMap((entry) => kindIn(kinds, entry.kind).inConfidence?.line(mine, entry, engagement, now, standing) ?? []);
  const open = [...ownAsks(mineOpen), ...inConfidence('unknown'), ...lines(side, forAnyone(side.inbox)), ...stoodInFor];
  // Asks that come in full are read as they are now; of the others there are enough by their lines.
  const done = ownAsks(mineDone.filter((entry) => whole.includes(entry) || !kinds[entry.kind].inFull));
  const sideDone = lines(side, doneIn(side));
  return {
    ...headingOf(customer, engagement),
    deputies: portalDeputies(customer, engagement, now),
    asks: inOrder(open, (ask) => ask),
    recent: firstOfEach([...done, ...inConfidence('given'), ...sideDone]),
    week: weeklyEffort(
      mine.inbox.asks.filter(isHere).filter((entry) => !isSettled(entry)),
      today,
    ),
    progress: onIssue === undefined ? mine.progress : null,
    raised: raised.raised.flatMap((id) => found.raid.get(id) ?? []).map(raisedView),
    raisedCount: raised.raisedCount,
  };
}

/** The asks in confidence, of every kind, that do not wait for the viewer as far as can be told, by their ids: a kind that has none of it here costs nothing. */
async function settledInConfidence(
  ports: Ports,
  kinds: PortalKinds,
  viewer: AccountId,
  entries: readonly AskEntry[],
): Promise<ReadonlyMap<string, InConfidence>> {
  const settled = await Promise.all(
    askKinds.map((kind) => {
      const own = entries.filter((entry) => entry.kind === kind);
      return own.length > 0 ? kindIn(kinds, kind).inConfidence?.settledOf(ports, viewer, own) : undefined;
    }),
  );
  return new Map(settled.flatMap((each) => [...(each ?? [])]));
}

/** The part of a customer's screen that tells of the engagement itself. */
function headingOf(customer: ProvedCustomer, { id, name, request, contacts, colleaguesSee, customers }: Engagement) {
  customer.assertOf({ engagementId: id });
  const seesColleagues = colleaguesSee && customers.length > 1;
  return { engagementId: id, engagementName: name, requestKey: request?.key ?? '', seesColleagues, contacts };
}

/** The asks that were done or closed last, newest first. */
const doneIn = ({ inbox, closed }: ReadableInbox): AskEntry[] => [
  ...inbox.asks.filter(({ isDone }) => isDone).reverse(),
  ...closed,
];

/** The first of each kind, all of them in the order of what is done. */
const firstOfEach = (asks: readonly ShownAsk[]): ShownAsk[] =>
  doneInOrder(askKinds.flatMap((kind) => doneInOrder(asks.filter((ask) => ask.kind === kind)).slice(0, recentShown)));
