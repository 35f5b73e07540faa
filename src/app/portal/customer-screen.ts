import { type AskKind, askKinds } from '../../contract/ask';
import type { ProvedCustomer } from '../../core/access/customer';
import { type ClosedAsks, closedIn, noneClosed } from '../../core/ask/closed';
import type { AskEntry } from '../../core/ask/entry';
import { asksIn, emptyInbox, type Inbox, personInbox, sideInbox } from '../../core/ask/inbox';
import { inOrder, newestFirst } from '../../core/ask/order';
import { dayIn, daysAfter } from '../../core/calendar/day';
import { principalsOf } from '../../core/engagement/engagement';
import type { RaidEntry } from '../../core/raid/entry';
import { isTaskEntry } from '../../core/task/task-entry';
import { weeklyAsk } from '../../core/task/week';
import { customerWhoReads } from '../access/customer';
import { loadGroups } from '../load-groups';
import type { Ports, RequestRef } from '../ports';
import { portalRaidView } from '../raid/raid-view';
import type { UnnamedEngagement } from './names';
import { type AskHolder, kindIn, type PortalKinds, type ShownAsk } from './portal-kind';

/** Of each kind, how many of those that were done last a screen shows. */
const recentShown = 5;
const raisedShown = 5;
const principalsShown = 4;

/** What a screen of a customer's begins with: read by their account id. */
export type Own = { readonly inbox: Inbox; readonly closed: ClosedAsks };

/** Which screen it is: of one engagement, or of what is on one issue of it. */
export type Screen = {
  readonly engagementId: string;
  /** The engagement's own, as JSM shows it to the viewer. */
  readonly request: RequestRef;
  readonly onIssue?: string | undefined;
};

/**
 * What a customer sees of one engagement, in one read, whatever kinds it is of: their most urgent asks in full; by title
 * the others, those of whom they stand in for, and those for anyone of their side; and what was done or closed last.
 * @returns undefined unless the viewer is its customer
 */
export async function customerScreen(
  ports: Ports,
  viewer: string,
  own: Own,
  { engagementId, request, onIssue }: Screen,
  kinds: PortalKinds,
): Promise<UnnamedEngagement | undefined> {
  const isHere = (entry: AskEntry) =>
    onIssue === undefined || (entry.on && 'issueId' in entry.on && entry.on.issueId === onIssue);
  const mine = asksIn(own.inbox, engagementId).filter(isHere);
  const mineOpen = inOrder(mine.filter(isOpen), (entry) => entry);
  const mineDone = [
    ...mine.filter(({ isDone }) => isDone).reverse(),
    ...closedIn(own.closed, engagementId).filter(isHere),
  ];
  const inFull = (kind: AskKind, of: 'open' | 'recent', from: readonly AskEntry[]) =>
    from.filter((entry) => entry.kind === kind).slice(0, kinds[kind].inFull?.[of] ?? 0);
  const whole = askKinds.flatMap((kind) => [...inFull(kind, 'open', mineOpen), ...inFull(kind, 'recent', mineDone)]);
  const shownRaised = own.inbox.raised.filter((each) => each.engagementId === engagementId).slice(0, raisedShown);
  const principals = possiblePrincipals(own.inbox, engagementId, ports.now());
  const wholeIds = Object.fromEntries(
    askKinds.map((kind) => [kind, whole.filter((entry) => entry.kind === kind).map(({ id }) => id)]),
  ) as Record<AskKind, string[]>;
  const found = await loadGroups(ports, {
    engagement: [engagementId],
    inbox: [sideInbox(engagementId), ...principals.map(({ accountId }) => personInbox(accountId))],
    closed: [sideInbox(engagementId)],
    raid: shownRaised.map(({ entryId }) => entryId),
    ...wholeIds,
  });
  const engagement = found.engagement.get(engagementId);
  const customer = engagement && customerWhoReads(engagement, viewer, request);
  if (!customer) return undefined;

  const now = ports.now();
  const today = dayIn(engagement.calendar.timeZone, now);
  const lines = (entries: readonly AskEntry[], holder: AskHolder) =>
    entries.map((entry) => kindIn(kinds, entry.kind).line(customer, entry, holder, engagement, now));
  const ownAsks = (entries: readonly AskEntry[]): ShownAsk[] =>
    entries.flatMap((entry) => {
      const { inFull } = kindIn(kinds, entry.kind);
      if (!inFull || !whole.includes(entry)) return lines([entry], 'you');
      const item = found[entry.kind].get(entry.id);
      return (item && inFull.show(customer, item, engagement, now)) ?? [];
    });
  const side = asksIn(found.inbox.get(sideInbox(engagementId)) ?? emptyInbox, engagementId).filter(isHere);
  const sideClosed = closedIn(found.closed.get(sideInbox(engagementId)) ?? noneClosed, engagementId).filter(isHere);
  const current = principalsOf(engagement, viewer, today);
  const stoodInFor = principals
    .filter(({ accountId }) => current.includes(accountId))
    .flatMap(({ accountId }) => {
      const theirs = asksIn(found.inbox.get(personInbox(accountId)) ?? emptyInbox, engagementId).filter(isHere);
      // What they have done, or others do first, is theirs alone.
      const toDo = theirs.filter((entry) => isOpen(entry) && entry.turn !== 'colleagues');
      return lines(toDo, { colleague: accountId });
    });
  const open = [...ownAsks(mineOpen), ...lines(side.filter(isOpen), 'anyone'), ...stoodInFor];
  // What comes in full is read as it is now; of the others there are enough by their lines.
  const done = ownAsks(mineDone.filter((entry) => whole.includes(entry) || !kinds[entry.kind].inFull));
  const sideDone = lines([...side.filter(({ isDone }) => isDone), ...sideClosed], 'anyone');
  return {
    engagementId,
    engagementName: engagement.name,
    requestKey: engagement.request?.key ?? '',
    asks: inOrder(open, (ask) => ask),
    recent: newestOfEach([...done, ...sideDone]),
    week: weeklyAsk(mine.filter(isTaskEntry), today),
    raised: onIssue === undefined ? raisedIn(customer, shownRaised, found.raid) : [],
    contacts: engagement.contacts,
  };
}

const isOpen = ({ isDone, turn }: AskEntry): boolean => !isDone && turn !== 'nobody';

/** For whom somebody may stand in now, with a day of grace: whether that has ended, the customer's calendar settles. */
function possiblePrincipals({ engagements }: Inbox, engagementId: string, now: number) {
  const membership = engagements.find((each) => each.engagementId === engagementId);
  const yesterday = daysAfter(dayIn('UTC', now), -1);
  return (membership?.principals ?? []).filter(({ until }) => until >= yesterday).slice(0, principalsShown);
}

/** The newest of each kind, all of them newest first. */
const newestOfEach = (asks: readonly ShownAsk[]): ShownAsk[] =>
  newestFirst(askKinds.flatMap((kind) => newestFirst(asks.filter((ask) => ask.kind === kind)).slice(0, recentShown)));

const raisedIn = (
  customer: ProvedCustomer,
  rows: readonly { entryId: string }[],
  entries: ReadonlyMap<string, RaidEntry>,
) =>
  rows.flatMap(({ entryId }) => {
    const entry = entries.get(entryId);
    return entry ? [portalRaidView(customer, entry)] : [];
  });
