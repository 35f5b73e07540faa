import type { AskedOf } from '../access/customer';
import type { QueuedMessage } from '../ask/kind';
import type { MessageOf, MessageTemplates } from '../text/message-template';
import type { GateEvent } from './event';
import type { Gate } from './gate';
import { waitingFor } from './turn';

/** The messages that the customer gets at once about an urgent gate. */
export const gateMessages = {
  'gate-opened': { title: 'words' },
  'gate-opened-due': { title: 'words', due: 'day' },
} as const satisfies MessageTemplates;

type GateMessage = MessageOf<typeof gateMessages>;

/** Those for whom the gate still waits when a message of it is sent: nobody, where it says what is asked no more. */
export function gateToldNow(gate: Gate, { facts, to }: QueuedMessage): AskedOf | null {
  const waiting = waitingFor(gate).filter((each) => to === 'side' || to.includes(each));
  return waiting.length > 0 && facts.title === gate.title && (facts.due ?? null) === gate.due ? waiting : null;
}

/**
 * The message that an event sends to those who are to sign: the gate waits for them. All else comes with the day's
 * digest.
 */
export function gateMessage({ title, due }: Gate, event: GateEvent): GateMessage | null {
  if (event.what !== 'gate-opened') return null;
  return due === null ? { name: 'gate-opened', facts: { title } } : { name: 'gate-opened-due', facts: { title, due } };
}
