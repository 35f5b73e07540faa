import type { MessageOf, MessageTemplates } from '../text/message-template';
import type { GateEvent } from './event';
import type { Gate } from './gate';

/** The messages that the customer gets at once about an urgent gate. */
export const gateMessages = {
  'gate-opened': { title: 'words' },
  'gate-opened-due': { title: 'words', due: 'day' },
} as const satisfies MessageTemplates;

type GateMessage = MessageOf<typeof gateMessages>;

/**
 * The message that an event sends to those who are to sign: the gate waits for them. All else comes with the day's
 * digest.
 */
export function gateMessage({ title, due }: Gate, event: GateEvent): GateMessage | null {
  if (event.what !== 'gate-opened') return null;
  return due === null ? { name: 'gate-opened', facts: { title } } : { name: 'gate-opened-due', facts: { title, due } };
}
