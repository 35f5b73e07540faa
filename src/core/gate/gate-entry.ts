import type { WorkingCalendar } from '../../contract/calendar';
import type { IsoDate, IsoInstant } from '../../contract/common';
import type { PortalGateState } from '../../contract/gate/portal-gate';
import type { Meaning } from '../../contract/gate/terms';
import { type AskEntry, standsOn } from '../ask/entry';
import { personInbox } from '../ask/inbox';
import type { Engagement } from '../engagement/engagement';
import { type PackedDays, packDays } from '../engagement/packed-days';
import type { PackedParts } from './content/told-parts';
import { type Had, hadBy, lastDay, type Silence, silenceOf } from './deemed';
import { type Gate, headingAsked, type SignatoryStanding } from './gate';
import { type HaltFor, haltFor } from './halts/halt-for';
import {
  areConditionsLate,
  deletedConditionsOf,
  isAcceptedByConcession,
  isUndecided,
  openConditionsOf,
} from './outcome';
import { mayStillSign, turnByState, turnOfGate, turnSince, waitingFor } from './turn';
import { gateWeight } from './weight';

/** A gate in the inbox of somebody who is to sign it. */
export type GateEntry = AskEntry<'gate', GateDetail>;

export type GateDetail = MetDetail & {
  readonly meaning: Meaning;
  readonly state: PortalGateState;
  /** It was changed after they had signed it. */
  readonly isUnsigned?: true;
  /** The rule was met without them, and they may still sign. */
  readonly mayStillSign?: true;
  /** Its own days of reminders, while they are to sign; absent where it goes by the engagement's. */
  readonly reminders?: PackedDays;
  /** The parts that have changed, while they are to sign what they are asked again; 0 where nothing has. */
  readonly changed?: PackedParts;
  /** The instant at which the team let the workflow pass without them. */
  readonly overriddenAt?: IsoInstant;
  /** The data by which it will count as accepted. The day itself is worked out when it is shown: the calendar may change. */
  readonly silence?: Silence;
  /** The reason for which that is halted, as it concerns them; absent where it is only others whom no message reaches. */
  readonly halt?: HaltFor;
  /** The notices of that which they have had, while they are to decide. */
  readonly had?: Had;
};

/** The way in which a gate was met. Such a gate says nothing of silence, which counts only while one is open. */
export type MetDetail = {
  readonly isDeemed?: true;
  /** It was accepted although something that must be met is not. */
  readonly isConcession?: true;
  /** It has conditions, and so many of them are still to be put right. */
  readonly openConditions?: number;
  /** So many have lost their Jira issue for good: they are neither open nor known to be done. */
  readonly deletedConditions?: number;
  /** It was accepted without them: they came with signatures after the decision, or with such as did not accept it. */
  readonly areConditionsLate?: true;
};

export const isGateEntry = (entry: AskEntry): entry is GateEntry => entry.kind === 'gate';

/** The inboxes of all who are to sign a gate, or were. */
export const inboxesOfGate = ({ engagementId, standing, formerly }: Gate): string[] =>
  [...standing.map(({ accountId }) => accountId), ...formerly].map((each) => personInbox(engagementId, each));

/**
 * The place of a gate in an inbox: none, if its person is not to sign it, or not any more.
 * @param engagement to say whether it waits for somebody who has left
 */
export function placeOfGate(
  gate: Gate,
  inboxId: string,
  engagement?: Pick<Engagement, 'customers'>,
): GateEntry | undefined {
  const standing = gate.standing.find(({ accountId }) => personInbox(gate.engagementId, accountId) === inboxId);
  if (!standing || gate.state.name === 'draft') return undefined;
  const entry = entryOf(gate, gate.state.name, standing);
  const isForsaken = gate.state.name === 'open' && turnOfGate(gate, engagement) === 'team';
  return isForsaken ? { ...entry, isForsaken } : entry;
}

function entryOf(gate: Gate, name: Exclude<Gate['state']['name'], 'draft'>, standing: SignatoryStanding): GateEntry {
  const { accountId, decided } = standing;
  const { id, engagementId, subject, round } = gate;
  const { title, due, isUrgent } = headingAsked(gate);
  const isTurn = waitingFor(gate).includes(accountId);
  const ended = isUndecided(gate) ? 'undecided' : name;
  const state = ended !== 'open' ? ended : decided ? 'waiting' : isTurn ? 'sign' : 'later';
  return {
    kind: 'gate',
    id,
    engagementId,
    on: standsOn(subject),
    title,
    due,
    since: name !== 'open' ? gate.state.since : (decided?.at ?? turnSince(gate, accountId) ?? gate.state.since),
    turn: isBarred(state, standing) ? 'team' : turnByState[state],
    ...(name === 'open' ? {} : { isDone: true }),
    ...(isCredited(gate, standing) ? { isCredited: true } : {}),
    ...(isUrgent ? { isUrgent: true } : {}),
    weight: gateWeight,
    ...(round > 1 ? { round } : {}),
    detail: detailOf(gate, state, standing),
  };
}

/** Whether they are to sign, and may not: then it is the team's to ask somebody else, or to have somebody else work on it. */
const isBarred = (state: PortalGateState, { unreachable }: SignatoryStanding): boolean =>
  (state === 'sign' || state === 'later') && unreachable === 'on-team';

/**
 * Whether a signatory's part is done: they have signed what still stands. A gate that was accepted by their silence is closed
 * without them.
 */
const isCredited = ({ state }: Gate, { decided }: SignatoryStanding): boolean =>
  decided !== null && (state.name === 'open' || state.name === 'satisfied');

function detailOf(gate: Gate, state: PortalGateState, own: SignatoryStanding): GateDetail {
  const { accountId, decided } = own;
  const silence = silenceOf(gate);
  const had = hadBy(own);
  const halt = silence?.isHalted ? haltFor(gate.standing, own) : undefined;
  const openConditions = openConditionsOf(gate);
  const deletedConditions = deletedConditionsOf(gate);
  return {
    meaning: headingAsked(gate).meaning,
    state,
    ...(gate.state.name === 'satisfied' && gate.state.how === 'deemed' ? { isDeemed: true } : {}),
    ...(isAcceptedByConcession(gate) ? { isConcession: true } : {}),
    ...(openConditions === null ? {} : { openConditions }),
    ...(deletedConditions > 0 ? { deletedConditions } : {}),
    ...(areConditionsLate(gate) ? { areConditionsLate: true } : {}),
    ...(state === 'invalidated' && decided ? { isUnsigned: true } : {}),
    ...(mayStillSign(gate).includes(accountId) ? { mayStillSign: true } : {}),
    ...(state === 'sign' && gate.reminders ? { reminders: packDays(gate.reminders) } : {}),
    ...(state === 'sign' && own.changed !== undefined ? { changed: own.changed } : {}),
    ...(gate.override ? { overriddenAt: gate.override.at } : {}),
    ...(silence === null ? {} : { silence }),
    ...(halt === undefined ? {} : { halt }),
    ...(silence !== null && decided === null && had ? { had } : {}),
  };
}

/** The day after whose end it counts as accepted; null while no silence counts. @param today in the customer's time zone */
export const deemedAfterIn = (
  { due, detail: { silence } }: GateEntry,
  calendar: WorkingCalendar,
  today: IsoDate,
): IsoDate | null => (silence === undefined ? null : lastDay(silence, due, calendar, today));

/** The instant of its newest news. */
export const newestIn = ({ since, detail: { overriddenAt = since } }: GateEntry): IsoInstant =>
  [since, overriddenAt].sort().at(-1) ?? since;

/**
 * Whether a gate waits for this person, now or after others: while it does, they can't be taken out of the engagement.
 */
export const isToSign = ({ detail: { state } }: GateEntry): boolean => state === 'sign' || state === 'later';
