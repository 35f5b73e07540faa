import type { AccountId } from '../../../contract/common';
import type { Certificate } from '../../../contract/gate/certificate';
import type { PortalGate, PortalSignatory } from '../../../contract/gate/portal-gate';
import type { SignOff } from '../../../contract/gate/sign-off';
import { capacitiesFor, type VisibleAsk } from '../../../core/access/customer';
import { dayIn, instantText } from '../../../core/calendar/day';
import type { Engagement } from '../../../core/engagement/engagement';
import { carriedAnswers } from '../../../core/gate/carry';
import { changesBetween } from '../../../core/gate/content/content';
import { deemedAfter, silenceOf } from '../../../core/gate/deemed';
import { type Gate, headingAsked, isGateOverdue, type Round, standingOf } from '../../../core/gate/gate';
import { gateParties } from '../../../core/gate/parties';
import { withdrawSignOff } from '../../../core/gate/sign';
import { mayStillSign, turnByState, waitingFor } from '../../../core/gate/turn';
import { gateWeight } from '../../../core/gate/weight';
import { assertPartsOf } from '../../gate/shown-content';
import type { NameOf } from '../../names-of';

/** Everything of a gate that a customer's view is made of. */
export type ShownGate = {
  readonly gate: Gate;
  readonly engagement: Engagement;
  readonly round: Round;
  /** The round that they last decided on, or else the one before, if there is one. */
  readonly before: Round | undefined;
  /** The signatory that the view is about: the viewer, or somebody for whom they stand in. */
  readonly signatory: AccountId;
  /** That signatory's sign-off of this round, and their newest of an earlier one. */
  readonly own: SignOff | undefined;
  readonly earlier: SignOff | undefined;
};

/**
 * The signatory for whom this customer may sign: themselves before somebody for whom they stand in. Undefined for a
 * draft, which no customer may see. @param today in the customer's time zone
 */
export function signatoryFor(
  gate: Gate,
  engagement: Engagement,
  viewer: AccountId,
  today: string,
): AccountId | undefined {
  const capacities = capacitiesFor(engagement, gateParties(gate), viewer, today);
  const own = capacities.includes(viewer) ? standingOf(gate, viewer) : undefined;
  const principals = capacities.filter((id) => id !== viewer);
  const waiting = waitingFor(gate);
  // Somebody who has signed for themselves may still have to sign for another.
  const undone =
    principals.find((id) => waiting.includes(id)) ?? principals.find((id) => !standingOf(gate, id)?.decided);
  if (own && !own.decided) return viewer;
  return undone ?? (own ? viewer : principals[0]);
}

/**
 * A gate as its signatory sees it: field by field, so that nothing internal slips through.
 * @param now epoch milliseconds
 * @param nameOf null for whoever can't be named
 */
export function portalGate(ask: VisibleAsk, shown: ShownGate, now: number, nameOf: NameOf): PortalGate {
  const { gate, engagement, round, before, signatory, own, earlier } = shown;
  ask.assertIs(gate);
  assertPartsOf(gate, [round, before, own, earlier], engagement);
  const viewer = ask.customer.accountId;
  const { state, override } = gate;
  const { due, isUrgent, order } = headingAsked(gate);
  const today = dayIn(engagement.calendar.timeZone, now);
  const isTurn = waitingFor(gate).includes(signatory);
  const standing = standingOf(gate, signatory);
  const withdrawal = withdrawSignOff(gate, signatory, { actor: viewer, at: '' });
  if (state.name === 'draft') throw new Error('A draft is not shown to customers');
  const stands = state.name === 'open' ? (standing?.decided ? 'waiting' : isTurn ? 'sign' : 'later') : state.name;
  return {
    kind: 'gate',
    id: gate.id,
    engagementId: engagement.id,
    engagementName: engagement.name,
    requestKey: engagement.request?.key ?? '',
    title: round.content.title,
    meaning: round.content.meaning,
    due,
    isUrgent,
    isOverdue: isGateOverdue(gate, today),
    state: stands,
    turn: turnByState[stands],
    isDone: state.name !== 'open',
    isForOther: signatory !== viewer,
    weight: gateWeight,
    how: state.name === 'satisfied' ? state.how : null,
    isUnsigned: state.name === 'invalidated' && !!standing?.decided,
    isOverridden: override !== null,
    mayStillSign: mayStillSign(gate).includes(signatory),
    since: state.since,
    sinceOn: dayIn(engagement.calendar.timeZone, Date.parse(state.since)),
    round: gate.round,
    onBehalfOf: signatory === viewer ? null : (nameOf(signatory) ?? ''),
    deemedAfter: deemedAfter(gate, engagement.calendar, today),
    isSilenceHalted: silenceOf(gate)?.isHalted ?? false,
    today,
    content: round.content,
    hash: round.hash,
    rule: round.rule,
    order,
    changes: before ? changesBetween(before.content, round.content) : [],
    earlier: carriedAnswers(round.content.criteria, earlier).map(({ answer }) => answer),
    signatories: gate.standing.map(
      ({ accountId, isRequired, step, decided }): PortalSignatory => ({
        name: nameOf(accountId),
        isYou: accountId === viewer,
        isRequired,
        step,
        outcome: decided?.outcome ?? null,
        signedBy: decided && decided.by !== accountId ? nameOf(decided.by) : null,
      }),
    ),
    own: own ?? null,
    mayWithdraw: own !== undefined && withdrawal.ok,
    signsFor: signatory === viewer ? null : signatory,
    override: override && { at: override.at, reason: override.reason },
    withdrawalReason: state.name === 'withdrawn' ? state.reason : null,
    shownAt: instantText(now),
    ownName: nameOf(viewer),
    contact: nameOf(gate.contact),
    timeZone: engagement.calendar.timeZone,
    revision: gate.history.length,
  };
}

/** The people in a gate's view. */
export const peopleOfGate = ({ gate }: ShownGate, viewer: AccountId): (AccountId | null)[] => [
  ...gate.standing.flatMap(({ accountId, decided }) => [accountId, decided?.by ?? null]),
  viewer,
  gate.contact,
];

/** For replies to a command, whose caller has just seen the names: they would cost another call of Jira. */
export const unnamed: NameOf = () => null;

/** A certificate as customers may have it: who of the team did what is theirs to know, which project it was is not asked. */
export const portalCertificate = (certificate: Certificate): Certificate => ({ ...certificate, projectKey: null });
