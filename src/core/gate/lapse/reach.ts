import type { AccountId } from '../../../contract/common';
import type { Unreachable } from '../../../contract/gate/notice';
import type { Attribution } from '../../audit/event';
import type { Engagement } from '../../engagement/engagement';
import { whyUntold } from '../../engagement/nameable';
import type { GateEvent } from '../event';
import type { Gate, SignatoryStanding } from '../gate';

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

export function unreachableBy(
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

/** Those who are to decide on a gate that counts as accepted after an agreed silence: they have to be told. */
export const toBeTold = ({ state, deemedAfterDays, standing }: Pick<Gate, 'state' | 'deemedAfterDays' | 'standing'>) =>
  state.name === 'open' && deemedAfterDays !== null
    ? standing.filter(({ decided }) => decided === null).map(({ accountId }) => accountId)
    : [];
