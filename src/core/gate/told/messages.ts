import type { MessageOf, MessageTemplates } from '../../text/message-template';

/** The messages that the customer gets at once about an urgent gate. */
export const gateMessages = {
  'gate-opened': { title: 'words' },
  'gate-opened-due': { title: 'words', due: 'day' },
} as const satisfies MessageTemplates;

export type GateMessage = MessageOf<typeof gateMessages>;
