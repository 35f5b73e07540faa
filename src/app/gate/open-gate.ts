import { askLimits } from '../../contract/calls/ask';
import type { OpenGate } from '../../contract/gate/commands';
import type { SignedContent } from '../../contract/gate/content';
import type { TeamGate } from '../../contract/gate/team-gate';
import type { Result } from '../../contract/result';
import { mayActForTeam } from '../../core/access/team';
import { personInbox } from '../../core/ask/inbox';
import { checkUrgentDay } from '../../core/calendar/check-urgent';
import { dayIn } from '../../core/calendar/day';
import { openGate as decide, isMetByLoosening } from '../../core/gate/by-team';
import { roundsToCompare, withChanges } from '../../core/gate/compare-rounds';
import { contentOf } from '../../core/gate/content/content';
import { hashOfContent } from '../../core/gate/content/hashes';
import { decideGate } from '../../core/gate/decide';
import type { GateEvent } from '../../core/gate/event';
import { type Gate, roundId } from '../../core/gate/gate';
import { checkTerms, resolveSignatories } from '../../core/gate/terms/terms';
import { accept, refuse } from '../../core/result';
import { releaseRoom, reserveAhead, reserveRoom } from '../ask/reserve-room';
import { attributionTo, type Caller } from '../caller';
import type { Ports } from '../ports/ports';
import { inUnitOfWork, type UnitOfWork } from '../unit-of-work';
import { applyGateEvent } from './apply-gate-event';
import { gateToEdit } from './handle-gate-command';
import { teamGateView } from './team-view';

/**
 * Asks the customer to sign: what is asked is fixed at this moment, the terms and the covered fields as Jira has them.
 * In a later round, those who are asked again find what has changed.
 */
export async function openGate(ports: Ports, caller: Caller, command: OpenGate): Promise<Result<TeamGate>> {
  const { gateId } = command;
  const allowed = await gateToEdit(ports, gateId);
  if (!allowed.ok) return allowed;
  const { access, gate: known } = allowed.value;
  const [{ value: terms }, { value: agreed }] = await ports.storage.load([
    { kind: 'terms', id: gateId },
    { kind: 'engagement', id: known.engagementId },
  ]);
  if (!terms || !agreed) return refuse('not-found');
  const { subject } = known;
  // Nobody shows a customer what they may not see themselves: that comes before the app's own look.
  const now = access.showsSubject ? await ports.asApp.subject(subject, terms.covers) : undefined;
  if (!now) return refuse('gate-subject-gone');
  const content = contentOf(gateId, subject, terms, now.fields);
  const ask = { kind: 'gate', id: gateId } as const;
  const signatories = resolveSignatories(terms, agreed);
  const ahead = await reserveAhead(
    ports,
    ask,
    signatories.map(({ accountId }) => personInbox(agreed.id, accountId)),
  );

  const opened = await inUnitOfWork<TeamGate>(ports, async (work) => {
    const [{ value: gate }, { value: current }] = await work.load(
      { kind: 'gate', id: gateId },
      { kind: 'terms', id: gateId },
    );
    if (!gate || !current) return refuse('not-found');
    const nextRound = gate.round + 1;
    const [{ value: engagement }] = await work.load(
      { kind: 'engagement', id: gate.engagementId },
      { kind: 'round', id: roundId(gateId, nextRound) },
    );
    if (!engagement) return refuse('not-found');
    if (!mayActForTeam(engagement, caller.accountId)) return refuse('not-allowed');
    const opening = { terms, engagement, content, team: now.team };
    const decided = decideGate('open-gate', decide(opening), gate, command, attributionTo(ports, caller));
    if (!decided.ok) return decided;
    if (decided.value === 'already') return accept(teamGateView(access, gate, engagement, ports.now()));
    if (engagement.status !== 'active') return refuse('engagement-not-ready');
    // The day or the people may have gone since the terms were settled.
    const today = dayIn(engagement.calendar.timeZone, ports.now());
    const checked = checkTerms(terms, engagement, today);
    if (!checked.ok) return checked;
    const { isUrgent } = terms;
    const urgent = checkUrgentDay(engagement.calendar, { isUrgent, isEvenNow: command.isEvenNow }, today);
    if (!urgent.ok) return urgent;
    const isSetAside = gate.mode === 'block' && isMetByLoosening(gate, decided.value);
    if (isSetAside && !access.may('ADMINISTER_PROJECTS')) return refuse('gate-loosened');
    if (decided.value.what === 'gate-opened') {
      const inboxIds = decided.value.standing.map((each) => personInbox(gate.engagementId, each.accountId));
      const reserved = await reserveRoom(work, ask, inboxIds);
      if (reserved === 'full') {
        return refuse('gate-limit-reached', { field: 'signatories', facts: { limit: askLimits.openPerHolder } });
      }
      // What was reserved ahead is gone, by an effect of an earlier round.
      if (reserved === 'too-many') return refuse('try-again');
    }
    work.expectUnchanged({ kind: 'terms', id: gateId });
    const event = await toldWithChanges(work, gate, decided.value, content);
    const after = applyGateEvent(work, { gate, engagement, held: new Map() }, event);
    work.save('round', roundId(gateId, nextRound), {
      gateId,
      round: nextRound,
      openedBy: caller.accountId,
      openedAt: after.openedAt ?? '',
      content,
      hash: hashOfContent(content),
      rule: terms.rule,
    });
    return accept(teamGateView(access, after, engagement, ports.now()));
  });
  if (!opened.ok || opened.value.state !== 'open') await releaseRoom(ports, ask, ahead);
  return opened;
}

/** The opening with what has changed since the rounds before it. */
async function toldWithChanges(
  work: UnitOfWork,
  gate: Gate,
  event: GateEvent,
  content: SignedContent,
): Promise<GateEvent> {
  if (event.what !== 'gate-opened') return event;
  const before = roundsToCompare(gate, event).map((round) => ({ kind: 'round', id: roundId(gate.id, round) }) as const);
  const found = before.length === 0 ? [] : await work.load(...before);
  return withChanges(
    gate,
    event,
    content,
    found.flatMap(({ value }) => value ?? []),
  );
}
