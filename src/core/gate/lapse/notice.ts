import type { WorkingCalendar } from '../../../contract/calendar';
import type { AccountId, IsoDate } from '../../../contract/common';
import type { Unreachable } from '../../../contract/gate/notice';
import type { GivenNotice } from '../../ask/notice';
import type { Attribution } from '../../audit/event';
import { dayIn, daysAfter } from '../../calendar/day';
import { zonesSince } from '../../calendar/former-zones';
import { absentFrom, type Engagement, isCustomer } from '../../engagement/engagement';
import { whyUntold } from '../../engagement/nameable';
import { silentSince } from '../deemed';
import type { GateEvent } from '../event';
import type { Gate, SignatoryStanding } from '../gate';

/**
 * The event by which a gate notes that notices have reached those who are still to decide. A notice of another day than the
 * last, which named a day that is still to come: nothing else counts. One that is noted after that of a later day is noted
 * only for the day that it named, if that is later than they know.
 * Nor does one that was written before the end of a time in which its person could not be reached: whoever could not is told anew.
 * @param on the customer's day on which it is known that the message has been written
 * @param today the customer's day on which it is noted
 * @param unreachable of those who can't be reached at that moment
 * @returns undefined where there is nothing to note, or nothing new
 */
export function noticeTold(
  gate: Pick<Gate, 'state' | 'standing'>,
  given: readonly GivenNotice[],
  { on, today, calendar }: { readonly on: IsoDate; readonly today: IsoDate; readonly calendar: WorkingCalendar },
  unreachable: ReadonlyMap<AccountId, Unreachable>,
  attribution: Attribution,
): GateEvent | undefined {
  if (gate.state.name !== 'open') return undefined;
  const since = silentSince(gate);
  const firstDay = on > today ? on : today;
  const day = isNear(gate, given, on, calendar) ? daysAfter(on, -1) : on;
  const told = given.filter((notice) => {
    const standing = gate.standing.find(({ accountId }) => accountId === notice.to);
    const isToDecide =
      standing !== undefined && standing.decided === null && !unreachable.has(notice.to) && !notice.isUnmailed;
    return (
      isToDecide &&
      isReachedOn(standing, on, calendar.timeZone) &&
      notice.since === since &&
      firstDay < notice.lastDay &&
      isNew(standing, day, notice)
    );
  });
  const [first] = told;
  return (
    first && { ...attribution, what: 'notice-told', on: day, told: told.map(({ to, lastDay }) => ({ to, lastDay })) }
  );
}

/** Whether nothing is known of a time on that day, or after it, in which they could not be reached. */
const isReachedOn = ({ unreachable, awayUntil }: SignatoryStanding, on: IsoDate, timeZone: string): boolean =>
  unreachable === undefined && (awayUntil === undefined || dayIn(timeZone, Date.parse(awayUntil)) < on);

/**
 * Whether a notice follows on the day after another, between which the customer's time zone has changed: then the two may be no more
 * than hours apart. It counts for the day before, and so for no further notice.
 */
const isNear = (
  { standing }: Pick<Gate, 'standing'>,
  given: readonly GivenNotice[],
  on: IsoDate,
  calendar: WorkingCalendar,
): boolean =>
  zonesSince(calendar, Date.parse(daysAfter(on, -2))).length > 0 &&
  standing.some(
    ({ accountId, notices }) => notices?.at(-1)?.on === daysAfter(on, -1) && given.some(({ to }) => to === accountId),
  );

function isNew({ notices = [] }: SignatoryStanding, on: IsoDate, { lastDay }: GivenNotice): boolean {
  const last = notices.at(-1);
  return last === undefined || last.on < on || last.lastDay < lastDay;
}

/**
 * The event by which a gate notes who can't be reached, of those who are to decide. Whoever can't be reached is told anew
 * once they can.
 * @returns undefined where it is noted as it is
 */
export function reachNoted(
  gate: Pick<Gate, 'standing'>,
  unreachable: ReadonlyMap<AccountId, Unreachable>,
  attribution: Attribution,
): GateEvent | undefined {
  const undecided = gate.standing.filter(({ decided }) => decided === null);
  if (undecided.every((each) => each.unreachable === unreachable.get(each.accountId))) return undefined;
  const found = undecided.flatMap(({ accountId }) => {
    const why = unreachable.get(accountId);
    return why === undefined ? [] : [{ accountId, why }];
  });
  return { ...attribution, what: 'reach-noted', unreachable: found };
}

/**
 * Those who can't decide once these people work on what the gate stands on; all other reasons are as they were noted.
 * @param team the reporter and the assignee, as Jira has them
 */
export const barredBy = (
  { standing }: Pick<Gate, 'standing'>,
  team: readonly AccountId[],
): Map<AccountId, Unreachable> =>
  unreachableBy(standing, ({ accountId, unreachable }) => {
    if (team.includes(accountId)) return 'on-team';
    return unreachable === 'on-team' ? undefined : unreachable;
  });

/**
 * Those who can't decide because they are no customers of the gate's engagement any more, or can't take part in it; or who can
 * again. Of all others, what was noted before stands: where silence counts, the gate's own look finds whom no message reaches.
 */
export const goneBy = (
  { standing, deemedAfterDays }: Pick<Gate, 'standing' | 'deemedAfterDays'>,
  engagement: Pick<Engagement, 'absent' | 'customers'>,
): Map<AccountId, Unreachable> =>
  unreachableBy(standing, ({ accountId, unreachable }) => {
    const isGone = !isCustomer(engagement, accountId);
    if (unreachable === 'on-team' || (!isGone && deemedAfterDays !== null)) return unreachable;
    const absent = absentFrom(engagement).find((each) => each.accountId === accountId);
    return isGone ? 'off-request' : absent?.why;
  });

/**
 * Those whom no message reaches by what is noted with the engagement. What was found otherwise stands: only that mails are off
 * is known for certain, and so is that they are on again.
 * @param looked the people of whom that is to be known: of all others, what was noted before stands
 */
const untoldBy = (
  { standing }: Pick<Gate, 'standing'>,
  looked: readonly AccountId[],
  engagement: Pick<Engagement, 'absent' | 'customers' | 'mailsOff'>,
): Map<AccountId, Unreachable> =>
  unreachableBy(standing, ({ accountId, unreachable }) =>
    looked.includes(accountId) && (unreachable === undefined || unreachable === 'mails-off')
      ? whyUntold(engagement, accountId)
      : unreachable,
  );

/**
 * The event that follows on another at the same instant: whoever is asked by it, and is known not to be told anything, is
 * noted so before anybody reads that their silence counts.
 * @param gate as it is after the event
 */
export const reachAfter = (
  gate: Pick<Gate, 'state' | 'deemedAfterDays' | 'standing'>,
  engagement: Pick<Engagement, 'absent' | 'customers' | 'mailsOff'>,
  event: GateEvent,
  attribution: Attribution,
): GateEvent | undefined =>
  event.what === 'gate-opened' || event.what === 'sign-off-withdrawn'
    ? untoldNoted(gate, toBeTold(gate), engagement, attribution)
    : undefined;

/** The event by which a gate where silence counts notes what its engagement knows of these people. Undefined for nothing new. */
export const untoldNoted = (
  gate: Pick<Gate, 'state' | 'deemedAfterDays' | 'standing'>,
  people: readonly AccountId[],
  engagement: Pick<Engagement, 'absent' | 'customers' | 'mailsOff'>,
  attribution: Attribution,
): GateEvent | undefined =>
  toBeTold(gate).length > 0 ? reachNoted(gate, untoldBy(gate, people, engagement), attribution) : undefined;

/**
 * Those whom no message reaches, as it was found; whoever works on what the gate stands on stays noted so.
 * @param looked the people who were looked for: of all others, what was noted before stands
 */
export const reachedBy = (
  { standing }: Pick<Gate, 'standing'>,
  looked: readonly AccountId[],
  found: ReadonlyMap<AccountId, Unreachable>,
): Map<AccountId, Unreachable> =>
  unreachableBy(standing, ({ accountId, unreachable }) =>
    unreachable === 'on-team' || !looked.includes(accountId) ? unreachable : found.get(accountId),
  );

function unreachableBy(
  standing: readonly SignatoryStanding[],
  whyOf: (each: SignatoryStanding) => Unreachable | undefined,
): Map<AccountId, Unreachable> {
  const undecided = standing.filter(({ decided }) => decided === null);
  return new Map(
    undecided.flatMap((each): [AccountId, Unreachable][] => {
      const why = whyOf(each);
      return why === undefined ? [] : [[each.accountId, why]];
    }),
  );
}

/** Those to whom it was noted that the app can't find what they are to sign. */
export const unseenBy = ({ standing }: Pick<Gate, 'standing'>): Map<AccountId, Unreachable> =>
  new Map(
    standing.flatMap(({ accountId, unreachable }) => (unreachable === 'unseen' ? [[accountId, unreachable]] : [])),
  );

/** Those who are to decide on a gate that counts as accepted after an agreed silence: they have to be told. */
export const toBeTold = ({ state, deemedAfterDays, standing }: Pick<Gate, 'state' | 'deemedAfterDays' | 'standing'>) =>
  state.name === 'open' && deemedAfterDays !== null
    ? standing.filter(({ decided }) => decided === null).map(({ accountId }) => accountId)
    : [];
