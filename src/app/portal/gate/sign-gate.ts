import type { AccountId } from '../../../contract/common';
import type { PortalGate, SignGate } from '../../../contract/gate/portal-gate';
import type { Refusal, Result } from '../../../contract/result';
import { capacitiesFor, VisibleAsk } from '../../../core/access/customer';
import { personInbox } from '../../../core/ask/inbox';
import { dayIn } from '../../../core/calendar/day';
import { changesBetween } from '../../../core/gate/content/changes';
import { hashOfCovered } from '../../../core/gate/content/hashes';
import { type Gate, roundBefore, roundId, standingOf } from '../../../core/gate/gate';
import { gateParties } from '../../../core/gate/parties';
import { refusedSigning, sign } from '../../../core/gate/sign';
import { mayStillSign } from '../../../core/gate/turn';
import { accept, refuse } from '../../../core/result';
import { proveCustomer } from '../../access/customer';
import { browseProject } from '../../access/project';
import { loadHeld } from '../../ask/held';
import { attributionTo, type Caller } from '../../caller';
import { applyGateEvent } from '../../gate/apply-gate-event';
import { recheckGate } from '../../gate/recheck';
import { type NameOf, namesOf } from '../../names-of';
import { Unavailable } from '../../ports/failure';
import type { SubjectNow } from '../../ports/jira';
import type { Ports } from '../../ports/ports';
import { noteTouched, touchedRef } from '../../touch/note-touched';
import { inUnitOfWork } from '../../unit-of-work';
import { portalGate, type ShownGate } from './gate-view';

/** At once if it can be; else Jira's event sees to it. The signer has their reply either way. */
async function recheckSoon(ports: Ports, gateId: string): Promise<void> {
  try {
    await recheckGate(ports, gateId);
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
  }
}

/** A refusal that leaves a trace: it is committed as one. */
type Refused = { readonly refused: Refusal };

/** The gate with the sign-off, given now or before. */
type Signed = ShownGate & Pick<Checked, 'ask' | 'nameOf'>;

/** The proof that it is this customer's to see, and what a signature is given on. Once is enough: a lost race changes neither. */
type Checked = {
  readonly ask: VisibleAsk;
  readonly now: SubjectNow | undefined;
  readonly nameOf: NameOf;
};

/**
 * Whether somebody who is not to sign is of the team, for which nobody signs: who has acted on the gate, and whoever Jira lets browse
 * its project. Others leave no trace in what is none of theirs.
 */
async function isOfTeam(
  ports: Ports,
  { accountId, isLicensed }: Caller,
  team: readonly AccountId[],
  { projectId }: Gate,
): Promise<boolean> {
  return team.includes(accountId) || (isLicensed && (await browseProject(ports, projectId)).ok);
}

/**
 * A customer signs, for themselves or for whom they stand in: two reads, the access check, a comparison with Jira, one
 * transaction. A signature on content that has changed is refused, and the gate is then invalidated.
 */
export async function signGate(ports: Ports, caller: Caller, wanted: SignGate): Promise<Result<PortalGate>> {
  const { accountId } = caller;
  const { gateId, round: asked } = wanted;
  const signatory = wanted.onBehalfOf ?? accountId;
  let checked: Checked | undefined;
  let isTeams: boolean | undefined;

  const signed = await inUnitOfWork<Signed | Refused>(ports, async (work) => {
    const [{ value: gate }, { value: round }] = await work.load(
      { kind: 'gate', id: gateId },
      { kind: 'round', id: roundId(gateId, asked) },
    );
    if (!gate || gate.round === 0) return refuse('not-found');
    const standing = standingOf(gate, signatory);
    const inboxIds = [accountId, signatory].map((each) => personInbox(gate.engagementId, each));
    const [earlierId, givenId] = [standing?.earlier?.signOffId, standing?.decided?.signOffId];
    const { held, others } = await loadHeld(work, inboxIds, [
      { kind: 'engagement', id: gate.engagementId },
      { kind: 'round', id: roundId(gateId, roundBefore(gate, standing)) },
      touchedRef(gate.engagementId, accountId),
      // One that was carried over is both.
      ...[...new Set([earlierId, givenId])].flatMap((id) => (id ? [{ kind: 'sign-off', id } as const] : [])),
    ]);
    const [{ value: engagement }, { value: before }, { value: touched }, ...signOffs] = others;
    const signOffOf = (id: string | undefined) => signOffs.find(({ value }) => value?.id === id)?.value;
    const [earlier, given] = [signOffOf(earlierId), signOffOf(givenId)];
    const today = engagement && dayIn(engagement.calendar.timeZone, ports.now());
    if (!engagement || !today) return refuse('not-found');
    // The signature of somebody else is given only while a deputy's record says so.
    const parties = gateParties(gate);
    const attemptOf = (known: Gate) => refusedSigning(known, signatory, attributionTo(ports, caller));
    const noteAttempt = (refused: Refusal): Result<Refused> => {
      const attempt = attemptOf(gate);
      if (attempt) {
        const before = { gate, engagement, held: new Map() };
        applyGateEvent(work, before, { ...attempt, fingerprint: gate.lastCommand });
      }
      return accept({ refused });
    };
    const capacities = capacitiesFor(engagement, parties, accountId, today);
    if (!capacities.includes(signatory)) {
      const isSignatory = standingOf(gate, accountId) !== undefined && !parties.team.includes(accountId);
      isTeams ??= !isSignatory && attemptOf(gate) !== undefined && (await isOfTeam(ports, caller, parties.team, gate));
      return isTeams ? noteAttempt({ code: 'not-found' }) : refuse('not-found');
    }
    if (!checked) {
      const proved = await proveCustomer(ports, caller, engagement);
      if (!proved.ok) return proved;
      const ask = VisibleAsk.of(proved.value, engagement, parties, today);
      if (!ask) return refuse('not-found');
      const [now, nameOf] = await Promise.all([
        ports.asApp.subject(gate.subject, gate.covers),
        namesOf(ports, [accountId, ...capacities]),
      ]);
      checked = { ask, now, nameOf };
    }
    const isToCompare = gate.state.name === 'open' || mayStillSign(gate).includes(signatory);
    if (isToCompare && !checked.now) return refuse('gate-subject-gone');
    if (!round) return refuse('gate-content-changed');
    const { ask, now, nameOf } = checked;
    const isAsAsked = !isToCompare || (now && hashOfCovered(now.fields) === gate.coveredHash);
    const hasDecided = standingOf(gate, signatory)?.decided != null;
    if (!isAsAsked && !hasDecided) return refuse('gate-content-changed', { facts: { round: gate.round } });
    const decided = sign(
      gate,
      wanted,
      {
        round,
        changes: before ? changesBetween(before.content, round.content).length : 0,
        earlier,
        given,
        accountName: nameOf(accountId),
        timeZone: engagement.calendar.timeZone,
        today,
        team: now?.team ?? [],
      },
      attributionTo(ports, caller),
    );
    if (!decided.ok) return decided.error.code === 'signatory-on-team' ? noteAttempt(decided.error) : decided;
    const shown = { ask, nameOf, engagement, round, before, signatory, earlier };
    if (decided.value === 'already') return accept<Signed>({ ...shown, gate, own: given });
    const after = applyGateEvent(work, { gate, engagement, held }, decided.value);
    const { at } = decided.value;
    noteTouched(work, { engagement, accountId, before: touched, sort: 'gates', at });
    return accept<Signed>({ ...shown, gate: after, own: decided.value.signOff });
  });
  if (!signed.ok) {
    // The gate is invalidated: nobody can sign until the customer is asked about the new content.
    if (signed.error.code === 'gate-content-changed') await recheckSoon(ports, gateId);
    return signed;
  }
  if ('refused' in signed.value) return { ok: false, error: signed.value.refused };
  const { ask, nameOf, ...shown } = signed.value;
  return accept(portalGate(ask, shown, ports.now(), nameOf));
}
