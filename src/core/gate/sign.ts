import canonicalize from 'canonicalize';
import type { AccountId, IsoDate } from '../../contract/common';
import type { SignGate } from '../../contract/gate/portal-gate';
import type { CriterionAnswer, SignOff } from '../../contract/gate/sign-off';
import { gateLimits } from '../../contract/gate/terms';
import type { Result } from '../../contract/result';
import type { Attribution } from '../audit/event';
import { checkDay } from '../calendar/due-day';
import { fingerprintOf } from '../command/decide-once';
import { accept, refuse } from '../result';
import { isSamePersonsName } from '../text/persons-name';
import { carriedAnswers } from './carry';
import { hashOfSignOff } from './content/hashes';
import type { GateEvent } from './event';
import { type Gate, isWornOut, type Round, standingOf } from './gate';
import { gateParties } from './parties';
import { askedBy, letThroughIn } from './results/points';
import { mayStillSign, waitingFor } from './turn';

/** All that a signature is judged by, besides the gate. */
export type Signing = {
  readonly round: Round;
  /** The number of changes that this round shows. */
  readonly changes: number;
  /** The signatory's newest sign-off of an earlier round. */
  readonly earlier: SignOff | undefined;
  /** The signatory's sign-off that is in force, whoever gave it. */
  readonly given: SignOff | undefined;
  /** The name of the signer's account; null where Jira does not tell. */
  readonly accountName: string | null;
  readonly timeZone: string;
  /** In that zone. */
  readonly today: IsoDate;
  /** The people who work on the deliverable: the reporter and assignee, as they are now. */
  readonly team: readonly AccountId[];
};

/** `already`: the very same has been said, whoever was quicker; it succeeds and changes nothing. */
export type SignDecision = Extract<GateEvent, { what: 'gate-signed' }> | 'already';

/** The signature that a command comes to, or why there is none. */
export function sign(
  gate: Gate,
  sent: SignGate,
  { round, changes, earlier, given, accountName, timeZone, today, team }: Signing,
  attribution: Attribution,
): Result<SignDecision> {
  // Nobody stands in for themselves: it is their own signature.
  const wanted = sent.onBehalfOf === attribution.actor ? { ...sent, onBehalfOf: null } : sent;
  const signatory = wanted.onBehalfOf ?? attribution.actor;
  const standing = standingOf(gate, signatory);
  if (!standing || gate.state.name === 'draft') return refuse('not-found');
  // Separation of duties, again: the issue may have gone to somebody else since the gate was opened.
  const onTeam = [...gateParties(gate).team, ...team];
  if (onTeam.includes(attribution.actor) || onTeam.includes(signatory)) return refuse('signatory-on-team');
  const fingerprint = signingFingerprint(wanted, attribution.actor);
  const isCurrent = wanted.round === gate.round && wanted.hash === gate.hash;
  const { decided } = standing;
  if (isCurrent && decided) {
    if (given?.id !== decided.signOffId) throw new Error('A signature without its record');
    // What somebody else has signed counts as this one only if it leaves out nothing that this one says.
    const isSame =
      decided.fingerprint === fingerprint ||
      (decided.by !== attribution.actor && isSaidIn(given, wanted, answersOf(wanted, round, earlier)));
    return isSame ? accept('already') : refuse('gate-already-signed', { facts: { name: given.printedName } });
  }
  // A call that was sent before the signature was taken back, and comes again.
  if (standing.takenBackAt !== undefined && wanted.shownAt < standing.takenBackAt) return refuse('changed-meanwhile');
  const isOfRound = round.round === gate.round && round.hash === gate.hash;
  if (!isCurrent || !isOfRound || gate.state.name === 'invalidated') return refuse('gate-content-changed');
  const isAfterDecision = mayStillSign(gate).includes(signatory);
  if (gate.state.name !== 'open' && !isAfterDecision) return refuse(closedCode(gate));
  if (!isAfterDecision && !waitingFor(gate).includes(signatory)) return refuse('gate-out-of-turn');

  if (wanted.printedName.trim() === '') return refuse('field-missing', { field: 'printedName' });
  const answers = answersOf(wanted, round, earlier);
  if (!answers.ok) return answers;
  const checked = checkOutcome(wanted, answers.value, changes, today);
  if (!checked.ok) return checked;
  const { criteria, allowsConcessions } = round.content;
  const letThrough = letThroughIn(answers.value, criteria);
  // Whoever abstains leaves it to the others to accept it.
  if (wanted.outcome !== 'rejected' && letThrough.length > 0 && !allowsConcessions) {
    return refuse('concession-not-allowed', { field: 'outcome' });
  }
  const signOff: SignOff = {
    id: `${gate.id}.${gate.history.length + 1}`,
    gateId: gate.id,
    engagementId: gate.engagementId,
    round: gate.round,
    hash: gate.hash,
    version: round.content.deliverable.version,
    meaning: round.content.meaning,
    // Whoever rejects it, or leaves it to others, agrees to no statement.
    statement: isAccepting(wanted) ? round.content.statement : '',
    outcome: wanted.outcome,
    answers: answers.value,
    conditions: wanted.outcome === 'accepted-with-conditions' ? wanted.conditions : [],
    ...(isAccepting(wanted) && letThrough.length > 0 ? { concessions: letThrough } : {}),
    reason: wanted.reason,
    printedName: wanted.printedName,
    // Names change, and accounts are closed: later nobody could tell.
    ...(accountName !== null && !isSamePersonsName(wanted.printedName, accountName) ? { nameDiffers: true } : {}),
    by: attribution.actor,
    onBehalfOf: wanted.onBehalfOf,
    at: attribution.at,
    timeZone,
    ...(isAfterDecision ? { isAfterDecision } : {}),
  };
  const signOffHash = hashOfSignOff(signOff);
  const asked = askedBy(signOff, criteria);
  return accept({ ...attribution, what: 'gate-signed', signOff, signOffHash, fingerprint, ...asked });
}

/**
 * The trace of an attempt to sign of somebody who is of the team, which is refused. Each person leaves one in a round, and only
 * so many people do, so that nobody fills a history with attempts.
 * @param signatory whose signature it would have been
 * @returns undefined where there is nothing to note any more, or nothing was asked yet
 */
export function refusedSigning(
  gate: Gate,
  signatory: AccountId,
  attribution: Attribution,
): Extract<GateEvent, { what: 'signing-refused' }> | undefined {
  const { round, refusedTo = [] } = gate;
  const { actor } = attribution;
  const isNoted = refusedTo.includes(actor) || refusedTo.length >= gateLimits.refusedTo;
  if (round === 0 || isNoted || isWornOut(gate)) return undefined;
  // Of somebody who is not asked there is nothing to say: anything can be sent.
  const isFor = signatory !== actor && standingOf(gate, signatory) !== undefined;
  return { ...attribution, what: 'signing-refused', round, onBehalfOf: isFor ? signatory : null };
}

/** The same words from two windows are the same signature: the time at which the gate was shown is left out. */
const signingFingerprint = ({ gateId, round, shownAt, ...said }: SignGate, actor: AccountId): string =>
  fingerprintOf(`sign ${gateId} ${canonicalize(said)}`, { revision: round }, actor);

/** Whether a sign-off says all that is to be said again: outcome, conditions, reason, and the judgement of each criterion. */
const isSaidIn = (
  given: SignOff,
  { outcome, conditions, reason }: SignGate,
  answers: Result<readonly CriterionAnswer[]>,
): boolean =>
  answers.ok &&
  canonicalize([given.outcome, given.conditions, given.reason, judgedIn(given.answers)]) ===
    canonicalize([outcome, conditions, reason, judgedIn(answers.value)]);

/** The round in which an answer was given is no part of what it says. */
const judgedIn = (answers: readonly CriterionAnswer[]) =>
  answers.map(({ criterion, verdict, reason }) => ({ criterion, verdict, reason }));

/** Why nobody can sign a gate that is closed: it was decided against, or by silence, or it is no longer asked for. */
function closedCode({ state }: Gate): 'gate-withdrawn' | 'gate-not-open' | 'gate-decided' {
  if (state.name === 'withdrawn') return 'gate-withdrawn';
  return state.name === 'expired' ? 'gate-not-open' : 'gate-decided';
}

/** The answer to each criterion of the round: given now, or kept from before where there is one to keep. */
function answersOf(
  wanted: SignGate,
  { content, round }: Round,
  earlier: SignOff | undefined,
): Result<CriterionAnswer[]> {
  const field = 'answers';
  if (wanted.answers.length !== content.criteria.length) return refuse('criterion-unanswered', { field });
  const kept = carriedAnswers(content.criteria, earlier);
  const answers: CriterionAnswer[] = [];
  for (const [index, { key, answer: before }] of kept.entries()) {
    const given = wanted.answers[index];
    if (!given && !before) return refuse('criterion-unanswered', { field, facts: { number: index + 1 } });
    const answer = given ? { ...given, criterion: key, round } : before;
    if (!answer) continue;
    const isReasonless = answer.reason === '' && (answer.verdict === 'not-met' || answer.verdict === 'not-applicable');
    if (isReasonless) return refuse('field-missing', { field: `answers.${index}`, facts: { number: index + 1 } });
    answers.push(answer);
  }
  return accept(answers);
}

function checkOutcome(
  wanted: SignGate,
  answers: readonly CriterionAnswer[],
  changes: number,
  today: IsoDate,
): Result<true> {
  const { outcome, conditions, reason } = wanted;
  const unmet = answers.some(({ verdict }) => verdict === 'not-met');
  const unjudged = answers.findIndex(({ verdict }) => verdict === 'not-judged');
  if (isAccepting(wanted) && unjudged >= 0) {
    return refuse('criterion-unanswered', { field: 'answers', facts: { number: unjudged + 1 } });
  }
  if (isAccepting(wanted) && wanted.changesSeen !== changes) return refuse('changes-unseen', { field: 'changesSeen' });
  if (outcome === 'accepted' && unmet) return refuse('criterion-not-met', { field: 'outcome' });
  if (outcome === 'accepted-with-conditions' && !unmet && conditions.length === 0) {
    return refuse('condition-missing', { field: 'conditions' });
  }
  if (outcome === 'accepted-with-conditions') {
    for (const [index, { due }] of conditions.entries()) {
      const day = due === null ? accept(true) : checkDay(due, today, `conditions.${index}.due`);
      if (!day.ok) return day;
    }
  }
  if (outcome === 'rejected' && reason === '') return refuse('field-missing', { field: 'reason' });
  return accept(true);
}

const isAccepting = ({ outcome }: Pick<SignGate, 'outcome'>): boolean =>
  outcome === 'accepted' || outcome === 'accepted-with-conditions';

/**
 * Takes a signature back. This is refused if somebody else has decided since, if this signature met the rule (the
 * workflow may have passed by then), or if the team has since changed the terms (the round would go on under the new
 * terms) or overridden the gate. A notice that the app has given meanwhile does not prevent it.
 */
export function withdrawSignOff(gate: Gate, accountId: AccountId, attribution: Attribution): Result<GateEvent> {
  const standing = standingOf(gate, accountId);
  const decided = standing?.decided;
  if (!decided) return refuse('gate-not-open');
  // Each signature stays part of the record, and what it asks for becomes issues: to and fro has an end.
  if ((standing?.takenBack ?? 0) >= gateLimits.takenBack || isWornOut(gate)) return refuse('gate-locked');
  const isLast = decided.round === undefined && gate.standing.every((each) => isNotAfter(each.decided, decided));
  const isOpen = gate.state.name === 'open' || gate.state.name === 'rejected';
  const isSettled = gate.override !== null || gate.changedAt !== undefined;
  if (!isLast || !isOpen || isSettled || decided.by !== attribution.actor) return refuse('gate-locked');
  return accept({ ...attribution, what: 'sign-off-withdrawn', accountId, signOffId: decided.signOffId });
}

type Decided = { readonly signOffId: string } | null;

/** A signature has the number of its event in the history. */
const isNotAfter = (one: Decided, other: Decided): boolean => seqOf(one) <= seqOf(other);

const seqOf = (decided: Decided): number => Number(decided?.signOffId.split('.').at(-1) ?? 0);
