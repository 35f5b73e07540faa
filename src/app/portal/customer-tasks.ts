import { type ProvedCustomer, VisibleAsk } from '../../core/access/customer';
import { dayIn, daysAfter } from '../../core/calendar/day';
import { type Engagement, principalsOf } from '../../core/engagement/engagement';
import { type ClosedTasks, closedFor, noneClosed } from '../../core/inbox/closed';
import { type Entry, emptyInbox, type Inbox, personInbox, sideInbox } from '../../core/inbox/inbox';
import { inOrder, partFor } from '../../core/inbox/order';
import { weeklyAsk } from '../../core/inbox/week';
import type { RaidEntry } from '../../core/raid/entry';
import { taskParties } from '../../core/task/parties';
import type { Task } from '../../core/task/task';
import { customerWhoReads } from '../access/customer';
import { loadGroups } from '../load-groups';
import type { Ports, RequestRef } from '../ports';
import { portalRaidView } from '../raid/raid-view';
import { gateLines } from './gate-lines';
import type { UnnamedEngagement } from './names';
import { briefView, closedView, portalView, type UnnamedTask } from './portal-view';

/** How much a screen reads in full: with an engagement and its inboxes, one read of 25 holds it. */
const openInFull = 8;
const recentInFull = 5;
const raisedInFull = 5;
const principalsShown = 4;

/** What a screen of a customer's begins with: read by their account id. */
export type Own = { readonly inbox: Inbox; readonly closed: ClosedTasks };

/**
 * What a customer sees of one engagement, in one read: their most urgent tasks in full; by title the others, those of
 * whom they stand in for, and those for anyone of their side; and what was done or closed last.
 * @param request the engagement's, as JSM shows it to the viewer
 * @param onIssue only what is on this issue
 * @returns undefined unless the viewer is its customer
 */
export async function customerScreen(
  ports: Ports,
  viewer: string,
  own: Own,
  engagementId: string,
  request: RequestRef,
  onIssue?: string,
): Promise<UnnamedEngagement | undefined> {
  const mine = onPlace(partFor(own.inbox, engagementId), onIssue);
  // Closed ones don't say on which issue they were.
  const mineClosed = onIssue === undefined ? closedFor(own.closed, engagementId) : [];
  const ids = (rows: readonly { taskId: string }[]) => rows.map(({ taskId }) => taskId);
  const shownOpen = ids(inOrder(mine.open, (entry) => entry)).slice(0, openInFull);
  const shownRecent = [...ids(mine.waiting).reverse(), ...ids(mineClosed)].slice(0, recentInFull);
  const shownRaised = own.inbox.raised.filter((each) => each.engagementId === engagementId).slice(0, raisedInFull);
  const membership = own.inbox.engagements.find((each) => each.engagementId === engagementId);
  // A day of grace: whether a deputyship has ended is settled by the customer's calendar, below.
  const yesterday = daysAfter(dayIn('UTC', ports.now()), -1);
  const current = (membership?.principals ?? []).filter(({ until }) => until >= yesterday);
  const principals = current.slice(0, principalsShown);
  const found = await loadGroups(ports, {
    engagement: [engagementId],
    inbox: [sideInbox(engagementId), ...principals.map(({ accountId }) => personInbox(accountId))],
    closed: [sideInbox(engagementId)],
    task: [...shownOpen, ...shownRecent],
    raid: shownRaised.map(({ entryId }) => entryId),
  });
  const engagement = found.engagement.get(engagementId);
  const customer = engagement && customerWhoReads(engagement, viewer, request);
  if (!customer) return undefined;

  const now = ports.now();
  const today = dayIn(engagement.calendar.timeZone, now);
  const inFull = (wanted: readonly string[]) =>
    wanted.flatMap((id) => fullView(customer, found.task.get(id), engagement, today, now));
  const brief = (entries: readonly Entry[], state: 'open' | 'waiting', owner: Parameters<typeof briefView>[3]) =>
    entries.map((entry) => briefView(customer, entry, state, owner, engagement, now));
  const anyone = { owner: 'anyone', ownerId: null } as const;
  const side = onPlace(partFor(found.inbox.get(sideInbox(engagementId)) ?? emptyInbox, engagementId), onIssue);
  const sideClosed = closedFor(found.closed.get(sideInbox(engagementId)) ?? noneClosed, engagementId);
  const stoodInBy = principalsOf(engagement, viewer, today);
  const principalInboxes = principals
    .filter(({ accountId }) => stoodInBy.includes(accountId))
    .map(({ accountId }) => ({ accountId, inbox: found.inbox.get(personInbox(accountId)) ?? emptyInbox }));
  const stoodInFor = principalInboxes.flatMap(({ accountId, inbox }) => {
    const { open } = onPlace(partFor(inbox, engagementId), onIssue);
    return brief(open, 'open', { owner: 'colleague', ownerId: accountId });
  });
  const rest = mine.open.filter(({ taskId }) => !shownOpen.includes(taskId));
  const open = [
    ...inFull(shownOpen),
    ...brief(rest, 'open', { owner: 'you', ownerId: null }),
    ...brief(side.open, 'open', anyone),
    ...stoodInFor,
  ];
  return {
    engagementId,
    engagementName: engagement.name,
    requestKey: engagement.request?.key ?? '',
    open: inOrder(open, (task) => task),
    recent: newestFirst([
      ...inFull(shownRecent),
      ...brief(side.waiting, 'waiting', anyone),
      ...(onIssue === undefined ? sideClosed.map((entry) => closedView(customer, entry, engagement, now)) : []),
    ]).slice(0, recentInFull),
    week: weeklyAsk(mine.open, today),
    raised: onIssue === undefined ? raisedIn(customer, shownRaised, found.raid) : [],
    gates: gateLines(customer, own.inbox, principalInboxes, engagement, onIssue, now),
    contacts: engagement.contacts,
  };
}

type Part = Pick<Inbox, 'open' | 'waiting'>;

const onPlace = (part: Part, issueId: string | undefined): Part => {
  if (issueId === undefined) return part;
  const isThere = (entry: Entry) => entry.issueId === issueId;
  return { open: part.open.filter(isThere), waiting: part.waiting.filter(isThere) };
};

function fullView(
  customer: ProvedCustomer,
  task: Task | undefined,
  engagement: Engagement,
  today: string,
  now: number,
): UnnamedTask[] {
  const ask = task && VisibleAsk.of(customer, engagement, taskParties(task), today);
  return ask ? [portalView(ask, task, engagement, now)] : [];
}

const newestFirst = (tasks: readonly UnnamedTask[]) => tasks.toSorted((a, b) => (a.since < b.since ? 1 : -1));

const raisedIn = (
  customer: ProvedCustomer,
  rows: readonly { entryId: string }[],
  entries: ReadonlyMap<string, RaidEntry>,
) =>
  rows.flatMap(({ entryId }) => {
    const entry = entries.get(entryId);
    return entry ? [portalRaidView(customer, entry)] : [];
  });
