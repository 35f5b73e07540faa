import type { RaidIssueState, RaidSignature, TeamRaidEntry } from '../../contract/calls/team-raid';
import type { AccountId } from '../../contract/common';
import type { PointStanding, PortalRaidEntry } from '../../contract/raid';
import { type ProvedCustomer, VisibleAsk } from '../../core/access/customer';
import { KnownAsk } from '../../core/access/known-ask';
import type { ItemAccess, ItemLocation } from '../../core/access/team';
import { dayIn } from '../../core/calendar/day';
import type { Engagement } from '../../core/engagement/engagement';
import type { Gate } from '../../core/gate/gate';
import { countsNow } from '../../core/gate/outcome';
import { filingOf } from '../../core/outbox/filing';
import { type EntryOrigin, isPointOverdue, type RaidEntry, signedAs } from '../../core/raid/entry';
import { taskParties } from '../../core/task/parties';
import { obstacleOf, type Task } from '../../core/task/task';
import type { NameOf } from '../names-of';

/** The location of an entry: that of what it came up with, or its own Jira issue; the project while it has neither. */
export const entryLocation = ({ origin, issue, projectId }: RaidEntry): ItemLocation => ({
  projectId,
  issueId: origin?.issueId ?? issue?.id ?? null,
});

/** An entry, field by field, so that nothing internal slips through. */
const raidView = ({ id, kind, what, isUnmet, risk, raisedAt, progress, outcome }: RaidEntry): PortalRaidEntry => ({
  id,
  kind,
  what,
  isUnmet: isUnmet ?? false,
  likelihood: risk?.likelihood ?? null,
  impact: risk?.impact ?? null,
  raisedAt,
  progress,
  outcome,
});

/** Of gates, those that say how entries stand: by id, whatever else is among them. */
export type GatesById = ReadonlyMap<string, Gate>;

/** The ids of the gates whose signatures ask for entries. */
export const gateIdsOf = (entries: Iterable<RaidEntry>): string[] => [
  ...new Set([...entries].flatMap(({ signOffId, origin }) => (signOffId && origin ? origin.ask.id : []))),
];

/** Whether an entry was asked for by a signature that does not count now; not so while nothing says it. */
export const isLeft = (gate: Gate | undefined, { signOffId }: RaidEntry): boolean =>
  gate !== undefined && signOffId !== undefined && !countsNow(gate, signOffId);

function standingOf(entry: RaidEntry, { calendar }: Engagement, gates: GatesById, now: number): PointStanding {
  const isOfEarlier = isLeft(gates.get(entry.origin?.ask.id ?? ''), entry);
  return { isLeft: isOfEarlier, isOverdue: !isOfEarlier && isPointOverdue(entry, dayIn(calendar.timeZone, now)) };
}

/** Of the asks with which entries came up, those that say how these stand: by id, whatever else is among them. */
export type OriginsById = { readonly gate: GatesById; readonly task: ReadonlyMap<string, Task> };

/** The ids of those, by the kind of ask. */
export const originIdsOf = (entries: readonly RaidEntry[]): { readonly [K in keyof OriginsById]: string[] } => ({
  gate: gateIdsOf(entries),
  task: [...new Set(entries.flatMap((entry) => (isOfStuck(entry) ? entry.origin.ask.id : [])))],
});

/** Whether an entry says why somebody was stuck at a task: what a completion reports are risks. */
const isOfStuck = (entry: RaidEntry): entry is RaidEntry & { readonly origin: EntryOrigin } =>
  entry.kind === 'issue' && entry.origin?.ask.kind === 'task';

/** Whether it is still in the way of the task, where the customer may know of that. */
function obstacleView(
  customer: ProvedCustomer,
  entry: RaidEntry,
  engagement: Engagement,
  { task: tasks }: OriginsById,
  now: number,
): Pick<PortalRaidEntry, 'obstacle'> {
  const task = isOfStuck(entry) ? tasks.get(entry.origin.ask.id) : undefined;
  if (!task) return {};
  const parties = taskParties(task);
  const today = dayIn(engagement.calendar.timeZone, now);
  const isKnown = VisibleAsk.of(customer, engagement, parties, today) ?? KnownAsk.of(customer, engagement, parties);
  return isKnown ? { obstacle: obstacleOf(task, entry.id) } : {};
}

/** An entry as the customer sees it who has raised it, once the names in it are known. */
export type UnnamedEntry = {
  readonly people: readonly (AccountId | null)[];
  readonly named: (nameOf: NameOf) => PortalRaidEntry;
};

/** An entry as the customer sees it who has raised it: with its owner and its day, where their signature asks for it. */
export function portalRaidView(
  customer: ProvedCustomer,
  entry: RaidEntry,
  engagement: Engagement,
  origins: OriginsById,
  now: number,
): UnnamedEntry {
  customer.assertOf(entry);
  if (entry.raisedBy !== customer.accountId) throw new Error('An entry is shown to the customer who has raised it');
  const { signOffId, signedTitle: of = null, due = null, owner } = entry;
  if (signOffId === undefined) {
    const shown = { ...raidView(entry), ...obstacleView(customer, entry, engagement, origins, now) };
    return { people: [], named: () => shown };
  }
  return {
    people: [owner],
    named: (nameOf) => ({
      ...raidView(entry),
      condition: { of, due, ownerName: owner && nameOf(owner), ...standingOf(entry, engagement, origins.gate, now) },
    }),
  };
}

/** The facts that an entry's view needs besides. @property gates those whose signatures ask for entries @property now epoch milliseconds */
export type ShownWith = { readonly gates: GatesById; readonly now: number };

/** As the team sees it who may see what it came up with, on whichever issue. */
export function teamRaidView(
  access: ItemAccess,
  entry: RaidEntry,
  engagement: Engagement,
  shown: ShownWith,
): TeamRaidEntry {
  access.assertOn(entryLocation(entry));
  return teamEntry(entry, engagement, shown);
}

/** For views that have proved themselves that their reader may see it. */
export const teamEntry = (entry: RaidEntry, engagement: Engagement, { gates, now }: ShownWith): TeamRaidEntry => ({
  ...raidView(entry),
  ...standingOf(entry, engagement, gates, now),
  engagementId: entry.engagementId,
  ask: entry.origin?.ask ?? null,
  due: entry.due ?? null,
  noticedBy: entry.risk?.noticedBy ?? '',
  raisedBy: entry.raisedBy,
  owner: entry.owner,
  issueKey: entry.issue?.key ?? null,
  issueState: issueStateOf(entry, engagement),
  signature: signatureOf(entry),
  revision: entry.history.length,
});

function issueStateOf(entry: RaidEntry, { unseen = [], troubles }: Engagement): RaidIssueState {
  if (!entry.issue) return filingOf(entry, troubles);
  return unseen.some((each) => each.kind === 'entry' && each.id === entry.id) ? 'unseen' : 'there';
}

function signatureOf(entry: RaidEntry): RaidSignature | null {
  const as = signedAs(entry);
  return as && { as, title: entry.signedTitle ?? '' };
}
