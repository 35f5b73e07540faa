import type { PointStanding, PortalRaidEntry } from '../../contract/raid';
import { dayIn } from '../../core/calendar/day';
import type { Engagement } from '../../core/engagement/engagement';
import type { Gate } from '../../core/gate/gate';
import { countsNow } from '../../core/gate/outcome';
import { isPointOverdue, type RaidEntry } from '../../core/raid/entry';

/** An entry, field by field, so that nothing internal slips through. */
export const raidView = ({
  id,
  kind,
  what,
  isUnmet,
  risk,
  raisedAt,
  progress,
  outcome,
}: RaidEntry): PortalRaidEntry => ({
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

export function standingOf(entry: RaidEntry, { calendar }: Engagement, gates: GatesById, now: number): PointStanding {
  const isOfEarlier = isLeft(gates.get(entry.origin?.ask.id ?? ''), entry);
  return { isLeft: isOfEarlier, isOverdue: !isOfEarlier && isPointOverdue(entry, dayIn(calendar.timeZone, now)) };
}

/** The facts that an entry's view needs besides. @property gates those whose signatures ask for entries @property now epoch milliseconds */
export type ShownWith = { readonly gates: GatesById; readonly now: number };
