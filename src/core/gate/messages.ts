import type { AccountId } from '../../contract/common';
import type { MessageNow, QueuedNews } from '../ask/kind';
import type { MessageOf, MessageTemplates } from '../text/message-template';
import type { GateEvent } from './event';
import { type Gate, headingAsked } from './gate';
import { turnsBegunAt } from './turn';

/** The messages that the customer gets at once about an urgent gate. */
export const gateMessages = {
  'gate-opened': { title: 'words' },
  'gate-opened-due': { title: 'words', due: 'day' },
} as const satisfies MessageTemplates;

export type GateMessage = MessageOf<typeof gateMessages>;

/**
 * The message that an event sends, and to whom: the gate waits for them from then on. All else comes with the day's digest.
 */
export function gateMessage(gate: Gate, { what, at }: GateEvent): { message: GateMessage; to: AccountId[] } | null {
  const to = what === 'gate-opened' || what === 'gate-signed' ? turnsBegunAt(gate, at) : [];
  return to.length > 0 ? { message: opened(gate), to } : null;
}

/** That message as it is true now: for those of whom it waits for their decision since the instant that it tells of. */
export function gateMessageNow(gate: Gate, { at }: QueuedNews<GateMessage>): MessageNow | null {
  const to = turnsBegunAt(gate, at);
  return to.length > 0 ? { message: opened(headingAsked(gate)), to } : null;
}

const opened = ({ title, due }: Pick<Gate, 'title' | 'due'>): GateMessage =>
  due === null ? { name: 'gate-opened', facts: { title } } : { name: 'gate-opened-due', facts: { title, due } };
