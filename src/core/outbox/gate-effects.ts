import type { Engagement } from '../engagement/engagement';
import type { GateEvent } from '../gate/event';
import type { Gate } from '../gate/gate';
import { gateMessage } from '../gate/messages';
import { waitingFor } from '../gate/turn';
import type { Effect } from './effect';

/**
 * The effects of an event on a gate on Jira, and on the inboxes of its signatories. The customer hears of it with the
 * day's digest; only that an urgent gate waits for them goes at once.
 * @param gate as it is after the event
 */
export function gateEffects(engagement: Engagement, gate: Gate, event: GateEvent): Effect[] {
  const { id: gateId, subject } = gate;
  const sync: Effect[] = subject.kind === 'issue' ? [{ kind: 'sync-issue', issueId: subject.issueId }] : [];
  const inboxes: Effect[] = gate.round > 0 ? [{ kind: 'sync-inboxes', ask: { kind: 'gate', id: gateId } }] : [];
  const isToPutRight =
    event.what === 'gate-signed' && ['rejected', 'accepted-with-conditions'].includes(event.signOff.outcome);
  const raise: Effect[] = isToPutRight ? [{ kind: 'raise-conditions', gateId, signOffId: event.signOff.id }] : [];
  return [...sync, ...inboxes, ...raise, ...urgentNews(engagement, gate, event)];
}

/** The message that an urgent gate waits: to one person by name, for several to anyone of the customer's side. */
function urgentNews({ language, request }: Engagement, gate: Gate, event: GateEvent): Effect[] {
  const waiting = waitingFor(gate);
  const said = gate.isUrgent ? gateMessage(gate, event) : null;
  if (!said || !request || waiting.length === 0) return [];
  const [only] = waiting;
  const to = waiting.length === 1 && only !== undefined ? only : null;
  return [{ kind: 'tell-customer', requestId: request.id, message: { ...said, language, to } }];
}
