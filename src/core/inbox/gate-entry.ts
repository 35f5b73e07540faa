import { type GateStateName, gateLimits, type Meaning } from '../../contract/gate';
import type { AccountId, IsoDate, IsoInstant } from '../../contract/task';
import type { Engagement } from '../engagement/engagement';
import { deemedAfter } from '../gate/deemed';
import type { Gate } from '../gate/gate';
import { turnSince, waitingFor } from '../gate/turn';
import { digestGraceMs } from '../reminder/schedule';
import type { Inbox } from './inbox';

/** A gate in the inbox of somebody who is to sign it. What is usual is left out. */
export type GateEntry = {
  readonly gateId: string;
  readonly engagementId: string;
  readonly issueId?: string;
  readonly title: string;
  readonly meaning: Meaning;
  readonly due: IsoDate | null;
  /** When it came to where it is. */
  readonly since: IsoInstant;
  readonly round: number;
  /** `sign`: it waits for them; `later`: for others of their side first; `waiting`: they have signed. */
  readonly state: 'sign' | 'later' | 'waiting' | Exclude<GateStateName, 'draft' | 'open'>;
  readonly isDeemed?: true;
  readonly isUrgent?: true;
  /** When the team let the workflow pass without them. */
  readonly overriddenAt?: IsoInstant;
  readonly deemedAfter?: IsoDate;
  /** When they were last to be told that it will count as accepted. */
  readonly announcedAt?: IsoInstant;
  /** When the newest of these came here, if so late that a digest may have been made without it. */
  readonly lateAt?: IsoInstant;
};

/** Closed ones that are kept of one engagement: more than a screen shows, and than a day brings news of. */
const closedKept = 20;

/**
 * The inbox with a gate as it is for this person; without it, where they are not to sign it, or not any more.
 * @param at when it is placed, where that is not at once
 */
export function placeGate(
  inbox: Inbox,
  gate: Gate,
  accountId: AccountId,
  engagement: Engagement,
  at?: IsoInstant,
): Inbox {
  const others = (inbox.gates ?? []).filter(({ gateId }) => gateId !== gate.id);
  const before = inbox.gates?.find(({ gateId }) => gateId === gate.id);
  const entry = placedAt(entryFor(gate, accountId, engagement), before, at);
  const gates = entry ? [...others, entry] : others;
  const closed = gates
    .toReversed()
    .filter((each) => each.engagementId === gate.engagementId && isClosedEntry(each))
    .toSorted((a, b) => (a.since < b.since ? 1 : a.since > b.since ? -1 : 0))
    .slice(closedKept);
  return { ...inbox, gates: gates.filter((each) => !closed.includes(each)) };
}

/** Digests wait a little for what was done before their time; what is placed later than that is news when it is placed. */
function placedAt(
  entry: GateEntry | undefined,
  before: GateEntry | undefined,
  at: IsoInstant | undefined,
): GateEntry | undefined {
  if (!entry) return entry;
  const newest = newestIn(entry);
  // What was here already is no news again because something else about it has changed.
  if (before && newestIn(before) === newest)
    return before.lateAt === undefined ? entry : { ...entry, lateAt: before.lateAt };
  const isLate = at !== undefined && Date.parse(at) - Date.parse(newest) >= digestGraceMs / 2;
  return isLate ? { ...entry, lateAt: at } : entry;
}

/** When the newest of what there is to tell of it happened. */
export const newestIn = ({ since, announcedAt = since, overriddenAt = since }: GateEntry): IsoInstant =>
  [since, announcedAt, overriddenAt].sort().at(-1) ?? since;

/** Whether there is nothing left for this person to do about it. */
export const isClosedEntry = ({ state }: GateEntry): boolean =>
  state !== 'sign' && state !== 'later' && state !== 'waiting';

/** Whether as many other gates as anybody can have are open for this person. */
export const hasNoRoomFor = ({ gates = [] }: Inbox, id: string): boolean =>
  gates.filter((each) => each.gateId !== id && !isClosedEntry(each)).length >= gateLimits.openPerCustomer;

/** Those that wait for this person, now or after others: for as long, they can't be taken out of the engagement. */
export const signing = (inbox: Inbox, engagementId: string): GateEntry[] =>
  (inbox.gates ?? []).filter(
    (each) => each.engagementId === engagementId && (each.state === 'sign' || each.state === 'later'),
  );

function entryFor(gate: Gate, accountId: AccountId, engagement: Engagement): GateEntry | undefined {
  const standing = gate.standing.find((each) => each.accountId === accountId);
  const { id: gateId, engagementId, subject, title, meaning, due, round, state, override } = gate;
  if (!standing || state.name === 'draft') return undefined;
  const isTurn = waitingFor(gate).includes(accountId);
  const own = standing.decided ? 'waiting' : isTurn ? 'sign' : 'later';
  const since =
    state.name !== 'open' ? state.since : (standing.decided?.at ?? turnSince(gate, accountId) ?? state.since);
  const last = deemedAfter(gate, engagement.calendar);
  const announcedAt = gate.announcedAt.at(-1);
  return {
    gateId,
    engagementId,
    ...(subject.kind === 'issue' ? { issueId: subject.issueId } : {}),
    title,
    meaning,
    due,
    since,
    round,
    state: state.name === 'open' ? own : state.name,
    ...(state.name === 'satisfied' && state.how === 'deemed' ? { isDeemed: true } : {}),
    ...(gate.isUrgent ? { isUrgent: true } : {}),
    ...(override ? { overriddenAt: override.at } : {}),
    ...(last === null ? {} : { deemedAfter: last }),
    ...(announcedAt === undefined ? {} : { announcedAt }),
  };
}
