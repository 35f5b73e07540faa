import type { AccountId } from '../../contract/common';
import type { PortalRaidEntry } from '../../contract/raid';
import { VisibleAsk } from '../../core/access/customer';
import { KnownAsk } from '../../core/access/known-ask';
import type { ProvedCustomer } from '../../core/access/proved-customer';
import { dayIn } from '../../core/calendar/day';
import type { Engagement } from '../../core/engagement/engagement';
import type { EntryOrigin, RaidEntry } from '../../core/raid/entry';
import { taskParties } from '../../core/task/parties';
import { obstacleOf, type Task } from '../../core/task/task';
import type { NameOf } from '../names-of';
import { type GatesById, gateIdsOf, raidView, standingOf } from './raid-view';

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
