import type { PortalGateLine } from '../../contract/gate';
import type { AccountId } from '../../contract/task';
import type { ProvedCustomer } from '../../core/access/customer';
import { dayIn } from '../../core/calendar/day';
import type { Engagement } from '../../core/engagement/engagement';
import { type GateEntry, isClosedEntry } from '../../core/inbox/gate-entry';
import type { Inbox } from '../../core/inbox/inbox';

/** A line before the name in it is looked up: whose it is, where the viewer stands in for them. */
export type UnnamedGateLine = Omit<PortalGateLine, 'onBehalfOf'> & { readonly principal: AccountId | null };

/** Closed gates that a screen shows. */
const closedShown = 5;

/**
 * What a customer sees of gates by inboxes alone: what is theirs to sign and, of those for whom they stand in, what waits
 * for a signature. What waits comes first, then by when it is due.
 * @param now epoch milliseconds
 */
export function gateLines(
  customer: ProvedCustomer,
  own: Inbox,
  principals: readonly { readonly accountId: AccountId; readonly inbox: Inbox }[],
  engagement: Engagement,
  onIssue: string | undefined,
  now: number,
): UnnamedGateLine[] {
  const isHere = (entry: GateEntry) =>
    entry.engagementId === engagement.id && (onIssue === undefined || entry.issueId === onIssue);
  const line = (entry: GateEntry, principal: AccountId | null) => gateLine(customer, entry, principal, engagement, now);
  const mine = (own.gates ?? []).filter(isHere);
  const stoodInFor = principals.flatMap(({ accountId, inbox }) =>
    (inbox.gates ?? [])
      .filter((entry) => isHere(entry) && entry.state === 'sign')
      .map((entry) => line(entry, accountId)),
  );
  const open = mine.filter((entry) => !isClosedEntry(entry)).map((entry) => line(entry, null));
  const closed = mine
    .filter(isClosedEntry)
    .toSorted((a, b) => (a.since < b.since ? 1 : -1))
    .slice(0, closedShown)
    .map((entry) => line(entry, null));
  return [...[...open, ...stoodInFor].sort(byTurn), ...closed];
}

const turns = ['sign', 'later', 'waiting'];
const byTurn = (a: UnnamedGateLine, b: UnnamedGateLine): number => {
  const key = ({ state, due, since }: UnnamedGateLine) => `${turns.indexOf(state)} ${due ?? '9999-12-31'} ${since}`;
  return key(a) < key(b) ? -1 : 1;
};

function gateLine(
  customer: ProvedCustomer,
  entry: GateEntry,
  principal: AccountId | null,
  engagement: Engagement,
  now: number,
): UnnamedGateLine {
  customer.assertOf(entry);
  const today = dayIn(engagement.calendar.timeZone, now);
  const isOpen = !isClosedEntry(entry);
  return {
    id: entry.gateId,
    engagementId: engagement.id,
    engagementName: engagement.name,
    requestKey: engagement.request?.key ?? '',
    title: entry.title,
    meaning: entry.meaning,
    due: entry.due,
    isOverdue: isOpen && entry.due !== null && entry.due < today,
    state: entry.state,
    how: entry.state === 'satisfied' ? (entry.isDeemed ? 'deemed' : 'signed') : null,
    isOverridden: entry.overriddenAt !== undefined,
    since: entry.since,
    round: entry.round,
    principal,
    deemedAfter: entry.deemedAfter ?? null,
    today,
  };
}
