import { type Holdings, placeAsk } from '../../core/ask/place';
import type { Engagement } from '../../core/engagement/engagement';
import { auditedGate, type GateEvent } from '../../core/gate/event';
import { evolveGate } from '../../core/gate/evolve';
import type { Gate } from '../../core/gate/gate';
import { placeOfGate } from '../../core/gate/gate-entry';
import { gateNextCheck } from '../../core/gate/lapse/lapse';
import { gateEffects } from '../../core/outbox/gate-effects';
import { saveHeld } from '../ask/held';
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

/** Writes what an event makes of a gate: the gate, its history, a signature, and its effects. */
export function applyGateEvent(
  work: UnitOfWork,
  before: GateBefore,
  event: GateEvent & { readonly fingerprint: string },
): Gate {
  const { engagement } = before;
  const evolved = { ...evolveGate(before.gate, event), lastCommand: event.fingerprint };
  const gate = work.appendEvent(
    {
      ...evolved,
      nextCheckAt: gateNextCheck(evolved, engagement.calendar, Date.parse(event.at), { before: before.gate }),
    },
    auditedGate(event),
  );
  work.save('gate', gate.id, gate);
  if (event.what === 'gate-signed') work.create('sign-off', event.signOff.id, event.signOff);
  // Permissions depend on the engagement's people: these must be the same at the commit.
  work.expectUnchanged({ kind: 'engagement', id: engagement.id });
  work.enqueue(gateEffects(engagement, gate, event));
  for (const [inboxId, held] of before.held) {
    const ask = { kind: 'gate', id: gate.id, engagementId: gate.engagementId } as const;
    saveHeld(work, inboxId, held, placeAsk(held, ask, placeOfGate(gate, inboxId, engagement)));
  }
  return gate;
}
