import type { MessageNow, QueuedNews } from '../ask/kind';
import type { MessageOf, MessageTemplates } from '../text/message-template';
import type { GateEvent } from './event';
import { type Gate, headingAsked } from './gate';
import { waitingFor } from './turn';

/** The messages that the customer gets at once about an urgent gate. */
export const gateMessages = {
  'gate-opened': { title: 'words' },
  'gate-opened-due': { title: 'words', due: 'day' },
} as const satisfies MessageTemplates;

export type GateMessage = MessageOf<typeof gateMessages>;

/**
 * The message that an event sends to those who are to sign: the gate waits for them. All else comes with the day's
 * digest.
 */
export const gateMessage = (gate: Gate, event: GateEvent): GateMessage | null =>
  event.what === 'gate-opened' ? opened(gate) : null;

/** That message as it is true now: while the round that it tells of is open, for those of whom it waits for their decision. */
export const gateMessageNow = (gate: Gate, { at }: QueuedNews<GateMessage>): MessageNow | null =>
  gate.state.name === 'open' && gate.openedAt === at
    ? { message: opened(headingAsked(gate)), to: waitingFor(gate) }
    : null;

const opened = ({ title, due }: Pick<Gate, 'title' | 'due'>): GateMessage =>
  due === null ? { name: 'gate-opened', facts: { title } } : { name: 'gate-opened-due', facts: { title, due } };
