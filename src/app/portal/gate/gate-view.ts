import type { AccountId, IsoDate } from '../../../contract/common';
import type { Certificate } from '../../../contract/gate/certificate';
import type { PortalGate, PortalGateLine, PortalSignatory } from '../../../contract/gate/portal-gate';
import type { SignOff } from '../../../contract/gate/sign-off';
import { capacitiesFor, mayAct, type VisibleAsk } from '../../../core/access/customer';
import { personInbox } from '../../../core/ask/inbox';
import { dayIn, instantText } from '../../../core/calendar/day';
import { customerOf, deputyOf, type Engagement } from '../../../core/engagement/engagement';
import { carriedAnswers } from '../../../core/gate/carry';
import { changesBetween } from '../../../core/gate/content/changes';
import { uncountedDays } from '../../../core/gate/deemed';
import { type Gate, headingAsked, type Round, type SignatoryStanding, standingOf } from '../../../core/gate/gate';
import { placeOfGate } from '../../../core/gate/gate-entry';
import { wouldEndByAbstention } from '../../../core/gate/outcome';
import { gateParties } from '../../../core/gate/parties';
import { withdrawSignOff } from '../../../core/gate/sign';
import { mayStillSign, waitingFor } from '../../../core/gate/turn';
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
 * The signatory for whom this customer is to sign next: whoever's turn it is, and themselves before somebody for whom they
 * stand in. Undefined for a draft, which no customer may see. @param today in the customer's time zone
 */
export function signatoryFor(
  gate: Gate,
  engagement: Engagement,
  viewer: AccountId,
  today: string,
): AccountId | undefined {
  const capacities = capacitiesFor(engagement, gateParties(gate), viewer, today);
  const waiting = waitingFor(gate);
  return (
    capacities.find((each) => waiting.includes(each)) ??
    capacities.find((each) => !standingOf(gate, each)?.decided) ??
    capacities[0]
  );
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
  const isForOther = signatory !== viewer;
  const today = dayIn(engagement.calendar.timeZone, now);
  const uncounted = uncountedDays(gate, engagement.calendar);
  const withdrawal = withdrawSignOff(gate, signatory, { actor: viewer, at: '' });
  const lineOf = (each: AccountId): PortalGateLine => {
    const entry = placeOfGate(gate, personInbox(engagement.id, each));
    if (!entry) throw new Error('A gate is shown to those only who are asked to sign it');
    const line = gateLine(ask, entry, engagement, each !== viewer, now);
    return { ...line, onBehalfOf: each === viewer ? null : (nameOf(each) ?? '') };
  };
  const deputyNow = (each: SignatoryStanding) => {
    const deputy = !mayDecide(gate, each) ? undefined : deputyOn(gate, engagement, each.accountId, today);
    return deputy === undefined ? null : { name: nameOf(deputy), isYou: deputy === viewer };
  };
  return {
    ...lineOf(signatory),
    content: round.content,
    hash: round.hash,
    rule: round.rule,
    order: headingAsked(gate).order,
    changes: before ? changesBetween(before.content, round.content) : [],
    earlier: carriedAnswers(round.content.criteria, earlier).map(({ answer }) => answer),
    signatories: gate.standing.map(
      (standing): PortalSignatory => ({
        name: nameOf(standing.accountId),
        isYou: standing.accountId === viewer,
        isRequired: standing.isRequired,
        step: standing.step,
        outcome: standing.decided?.outcome ?? null,
        signedBy: standing.decided && standing.decided.by !== standing.accountId ? nameOf(standing.decided.by) : null,
        deputy: deputyNow(standing),
      }),
    ),
    own: own ?? null,
    ownBy: own && own.onBehalfOf !== null ? nameOf(own.by) : null,
    others: capacitiesFor(engagement, gateParties(gate), viewer, today)
      .filter((each) => each !== signatory)
      .map(lineOf),
    mayWithdraw: own !== undefined && withdrawal.ok,
    ...(wouldEndByAbstention(gate, signatory) ? { endsByAbstention: true } : {}),
    signsFor: isForOther ? signatory : null,
    ...(uncounted.length > 0 ? { uncounted } : {}),
    override: override && { at: override.at, reason: override.reason },
    withdrawalReason: state.name === 'withdrawn' ? state.reason : null,
    shownAt: instantText(now),
    ownName: nameOf(viewer),
    contact: nameOf(gate.contact, 'active'),
    timeZone: engagement.calendar.timeZone,
    revision: gate.history.length,
  };
}

/** Whether their decision is still taken. */
const mayDecide = (gate: Gate, { accountId, decided }: SignatoryStanding): boolean =>
  gate.state.name === 'open' ? decided === null : mayStillSign(gate).includes(accountId);

/** The person who may sign for a signatory, too: their deputy of this day, unless they work on it for the team. */
function deputyOn(gate: Gate, engagement: Engagement, signatory: AccountId, today: IsoDate): AccountId | undefined {
  const deputy = deputyOf(engagement, signatory, today);
  return deputy !== undefined && mayAct(engagement, gateParties(gate), deputy, today) ? deputy : undefined;
}

/** The people in a gate's view. */
export const peopleOfGate = ({ gate, engagement }: ShownGate, viewer: AccountId): (AccountId | null)[] => [
  ...gate.standing.flatMap(({ accountId, decided }) => [
    accountId,
    decided?.by ?? null,
    customerOf(engagement, accountId)?.deputy?.accountId ?? null,
  ]),
  viewer,
  gate.contact,
];

/** For replies to a command, whose caller has just seen the names: they would cost another call of Jira. */
export const unnamed: NameOf = () => null;

/** A certificate as customers may have it: who of the team did what is theirs to know, which project it was is not asked. */
export const portalCertificate = (certificate: Certificate): Certificate => ({ ...certificate, projectKey: null });
