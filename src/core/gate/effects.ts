import type { Engagement } from '../engagement/engagement';
import type { Effect, UrgentMessage } from '../outbox/effect';
import type { GateEvent } from './event';
import type { Gate } from './gate';
import { waitingFor } from './turn';

/**
 * What an event on a gate does to Jira, and to the inboxes of who is to sign. The customer hears of it with the day's
 * digest; only that an urgent gate waits for them goes at once.
 * @param gate as it is after the event
 */
export function gateEffects(engagement: Engagement, gate: Gate, event: GateEvent): Effect[] {
  const { id: gateId, subject } = gate;
  const sync: Effect[] = subject.kind === 'issue' ? [{ kind: 'sync-issue', issueId: subject.issueId }] : [];
  const place: Effect[] = gate.round > 0 ? [{ kind: 'sync-inboxes', ask: { kind: 'gate', id: gateId } }] : [];
  const isToPutRight =
    event.what === 'gate-signed' && ['rejected', 'accepted-with-conditions'].includes(event.signOff.outcome);
  const raise: Effect[] = isToPutRight ? [{ kind: 'raise-conditions', gateId, signOffId: event.signOff.id }] : [];
  return [...sync, ...place, ...raise, ...urgentNews(engagement, gate, event)];
}

function urgentNews({ name, language, request }: Engagement, gate: Gate, event: GateEvent): Effect[] {
  const waiting = waitingFor(gate);
  if (event.what !== 'gate-opened' || !gate.isUrgent || !request || waiting.length === 0) return [];
  const facts = { title: gate.title, engagement: name };
  const said: UrgentMessage = gate.due
    ? { name: 'gate-opened-due', facts: { ...facts, due: gate.due } }
    : { name: 'gate-opened', facts };
  const [only] = waiting;
  const to = waiting.length === 1 && only !== undefined ? only : null;
  return [{ kind: 'tell-customer', requestId: request.id, message: { ...said, language, to } }];
}
