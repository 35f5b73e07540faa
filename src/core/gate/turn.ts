import type { AccountId, IsoInstant } from '../../contract/common';
import type { PortalGateState } from '../../contract/gate/portal-gate';
import type { AskTurn } from '../../contract/portal-ask';
import { type Engagement, isCustomer } from '../engagement/engagement';
import type { Gate } from './gate';
import { isHaltedNow } from './halts/halts';

/** The turn, by a gate's state for one signatory. A gate that can't be signed any more is the team's to ask again. */
export const turnByState: Readonly<Record<PortalGateState, AskTurn>> = {
  sign: 'customer',
  later: 'colleagues',
  waiting: 'colleagues',
  rejected: 'team',
  undecided: 'team',
  expired: 'team',
  invalidated: 'team',
  satisfied: 'nobody',
  withdrawn: 'nobody',
};

type InTurn = Pick<Gate, 'order' | 'standing' | 'state'>;

/**
 * The side that is to act next on a gate: the one answer for its lists, its panel, the overview, the lozenge and JQL. A draft
 * waits for nobody until it is opened.
 * @param engagement to know of signatories who have left, before that is noted with the gate
 */
export function turnOfGate(
  gate: Pick<Gate, 'standing' | 'state'>,
  engagement?: Pick<Engagement, 'customers'>,
): AskTurn {
  const { name } = gate.state;
  if (name === 'draft') return 'nobody';
  if (name !== 'open') return turnByState[name];
  // Somebody who is waited for can't decide, or can't be told: the team is to do something about it.
  return isHaltedNow(gate) || (engagement && goneFrom(gate, engagement).length > 0) ? 'team' : 'customer';
}

/** Those who are to decide now: all who have not, or in a sequence those of the lowest step that is not complete. */
export function waitingFor({ order, standing, state }: InTurn): AccountId[] {
  if (state.name !== 'open') return [];
  const undecided = standing.filter(({ decided }) => decided === null);
  const step = Math.min(...undecided.map((each) => each.step));
  return undecided.filter((each) => order === 'parallel' || each.step === step).map(({ accountId }) => accountId);
}

/**
 * Those who have not decided on a round that others have met by their signatures: they may still say their word, though
 * nobody asks them. No decision hangs on it any more, so that the order does not matter.
 */
export const mayStillSign = ({ standing, state }: InTurn): AccountId[] =>
  state.name === 'satisfied' && state.how === 'signed'
    ? standing.filter(({ decided }) => decided === null).map(({ accountId }) => accountId)
    : [];

/**
 * Those whom an open gate asks in vain: they are to decide, and are no customers of its engagement any more. Such a gate is
 * the team's to ask again, of others.
 */
export const goneFrom = (
  { standing, state }: Pick<Gate, 'standing' | 'state'>,
  engagement: Pick<Engagement, 'customers'>,
): AccountId[] =>
  state.name === 'open'
    ? standing
        .filter(({ accountId, decided }) => decided === null && !isCustomer(engagement, accountId))
        .map(({ accountId }) => accountId)
    : [];

/**
 * Since when it is, or was, a signatory's turn: the round's opening, or the last decision of the steps before theirs.
 * @returns null where it is not yet
 */
export function turnSince(gate: InTurn & Pick<Gate, 'openedAt'>, accountId: AccountId): IsoInstant | null {
  if (gate.order === 'parallel') return gate.openedAt;
  const own = gate.standing.find((each) => each.accountId === accountId);
  const before = gate.standing.filter(({ step }) => step < (own?.step ?? 1));
  if (gate.openedAt === null || before.some(({ decided }) => decided === null)) return null;
  return [gate.openedAt, ...before.flatMap(({ decided }) => decided?.at ?? [])].sort().at(-1) ?? null;
}

/** Those who are to decide now, and whose turn began at an instant: with the round, or with the last decision of the step before. */
export const turnsBegunAt = (gate: InTurn & Pick<Gate, 'openedAt'>, at: IsoInstant): AccountId[] =>
  waitingFor(gate).filter((accountId) => turnSince(gate, accountId) === at);
