import { type Holdings, placeAsk } from '../../core/ask/place';
import { dayIn } from '../../core/calendar/day';
import type { Engagement } from '../../core/engagement/engagement';
import { auditedGate, type GateEvent } from '../../core/gate/event';
import { evolveGate } from '../../core/gate/evolve';
import type { Gate } from '../../core/gate/gate';
import { placeOfGate } from '../../core/gate/gate-entry';
import { gateNextCheck } from '../../core/gate/lapse/lapse';
import { reachAfter } from '../../core/gate/lapse/reach';
import { urgencyIn } from '../../core/kinds/urgency';
import type { Effect } from '../../core/outbox/effect';
import { gateEffects } from '../../core/outbox/gate-effects';
import { saveHeld } from '../ask/held';
import { type Given, lastCommandAfter } from '../ask/last-command';
import { theApp } from '../caller';
import type { UnitOfWork } from '../unit-of-work';

/** The records that an event on a gate touches, as the same work has loaded them. */
export type GateBefore = {
  readonly gate: Gate | undefined;
  readonly engagement: Engagement;
  /**
   * By inbox id, of those whose screen is to show the event at once: whoever acts. The others' inboxes follow by an
   * effect, because there may be more of them than a transaction holds.
   */
  readonly held: ReadonlyMap<string, Holdings>;
};

type Applied = GateEvent & Given;

/**
 * Writes what an event makes of a gate: the gate, its history, a signature, and its effects; and what follows on it at once.
 */
export const applyGateEvent = (work: UnitOfWork, before: GateBefore, event: Applied): Gate =>
  applyGateEvents(work, before, [event]);

/** The same for events of one instant, the later decided on what the earlier make of it: in one transaction, each effect once. */
export function applyGateEvents(work: UnitOfWork, before: GateBefore, events: readonly [Applied, ...Applied[]]): Gate {
  const { engagement } = before;
  const effects = new Map<string, Effect>();
  let known = before.gate;
  let gate = before.gate;
  const due: Applied[] = [...events];
  for (let event = due.shift(); event; event = due.shift()) {
    const evolved = { ...evolveGate(known, event), lastCommand: lastCommandAfter(known, event) };
    const nextCheckAt = gateNextCheck(evolved, engagement.calendar, Date.parse(event.at), { before: known });
    gate = work.appendEvent({ ...evolved, nextCheckAt }, auditedGate(event));
    if (event.what === 'gate-signed') work.create('sign-off', event.signOff.id, event.signOff);
    for (const effect of gateEffects(engagement, gate, event)) effects.set(JSON.stringify(effect), effect);
    const following = reachAfter(gate, engagement, event, { actor: theApp, at: event.at });
    if (following) due.unshift(following);
    known = gate;
  }
  if (!gate) throw new Error('An event makes a gate');
  work.save('gate', gate.id, gate);
  // Permissions depend on the engagement's people: these must be the same at the commit.
  work.expectUnchanged({ kind: 'engagement', id: engagement.id });
  work.enqueue([...effects.values()]);
  // Checkpoints may wait for its decision, or wait in vain.
  if (gate.state.name !== before.gate?.state.name) {
    work.lookSoon((gate.awaitedBy ?? []).map((id) => ({ kind: 'checkpoint', id })));
  }
  const today = dayIn(engagement.calendar.timeZone, Date.parse(events[0].at));
  const urgencyOf = urgencyIn(engagement, today);
  for (const [inboxId, held] of before.held) {
    const ask = { kind: 'gate', id: gate.id, engagementId: gate.engagementId } as const;
    saveHeld(work, inboxId, held, placeAsk(held, ask, placeOfGate(gate, inboxId, engagement), urgencyOf, engagement));
  }
  return gate;
}
