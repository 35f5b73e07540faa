import type { AccountId } from '../../../contract/common';
import type { Certificate } from '../../../contract/gate/certificate';
import type { PortalGate, PortalSignatory } from '../../../contract/gate/portal-gate';
import type { SignOff } from '../../../contract/gate/sign-off';
import { capacitiesFor, type VisibleAsk } from '../../../core/access/customer';
import { personInbox } from '../../../core/ask/inbox';
import { instantText } from '../../../core/calendar/day';
import type { Engagement } from '../../../core/engagement/engagement';
import { carriedAnswers } from '../../../core/gate/carry';
import { changesBetween } from '../../../core/gate/content/content';
import { type Gate, headingAsked, type Round, standingOf } from '../../../core/gate/gate';
import { placeOfGate } from '../../../core/gate/gate-entry';
import { gateParties } from '../../../core/gate/parties';
import { withdrawSignOff } from '../../../core/gate/sign';
import { waitingFor } from '../../../core/gate/turn';
import { assertPartsOf } from '../../gate/shown-content';
import type { NameOf } from '../../names-of';
import { gateLine } from './gate-line';

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
  const entry = placeOfGate(gate, personInbox(engagement.id, signatory));
  if (!entry) throw new Error('A gate is shown to those only who are asked to sign it');
  const { state, override } = gate;
  const isForOther = signatory !== viewer;
  const withdrawal = withdrawSignOff(gate, signatory, { actor: viewer, at: '' });
  return {
    ...gateLine(ask, entry, engagement, isForOther, now),
    onBehalfOf: isForOther ? (nameOf(signatory) ?? '') : null,
    content: round.content,
    hash: round.hash,
    rule: round.rule,
    order: headingAsked(gate).order,
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
    signsFor: isForOther ? signatory : null,
    override: override && { at: override.at, reason: override.reason },
    withdrawalReason: state.name === 'withdrawn' ? state.reason : null,
    shownAt: instantText(now),
    ownName: nameOf(viewer),
    contact: nameOf(gate.contact, 'active'),
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
