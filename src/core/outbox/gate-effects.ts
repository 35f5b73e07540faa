import type { Engagement } from '../engagement/engagement';
import type { GateEvent } from '../gate/event';
import type { Gate } from '../gate/gate';
import { gateMessage } from '../gate/told/message-of-event';
import type { Effect } from './effect';
import { syncOf } from './sync-issue';

/**
 * The effects of an event on a gate on Jira, and on the inboxes of its signatories. The customer hears of it with the
 * day's digest; only that an urgent gate waits for them goes at once.
 * @param gate as it is after the event
 */
export function gateEffects(engagement: Engagement, gate: Gate, event: GateEvent): Effect[] {
  // An attempt changes nothing that others see.
  if (event.what === 'signing-refused') return [];
  const { id: gateId } = gate;
  const sync = syncOf(gate);
  const inboxes: Effect[] = gate.round > 0 ? [{ kind: 'sync-inboxes', ask: { kind: 'gate', id: gateId } }] : [];
  const isToPutRight = event.what === 'gate-signed' && event.toPutRight > 0;
  const raise: Effect[] = isToPutRight ? [{ kind: 'raise-conditions', gateId, signOffId: event.signOff.id }] : [];
  // The issue says nothing of notices, nor of reminders.
  if (event.what === 'notice-told' || event.what === 'reminders-changed') return inboxes;
  return [...urgentNews(engagement, gate, event), ...sync, ...inboxes, ...raise];
}

/** The message that an urgent gate waits, for everybody for whom it does from now on. */
function urgentNews({ id: engagementId, request }: Engagement, gate: Gate, event: GateEvent): Effect[] {
  const said = gate.isUrgent ? gateMessage(gate, event) : null;
  if (!said || !request) return [];
  const isEvenNow = event.what === 'gate-opened' && event.isEvenNow ? ({ isEvenNow: true } as const) : {};
  const message = {
    ...said.message,
    ask: { kind: 'gate', id: gate.id },
    at: event.at,
    to: said.to,
    ...isEvenNow,
  } as const;
  return [{ kind: 'tell-customer', engagementId, requestId: request.id, message }];
}
