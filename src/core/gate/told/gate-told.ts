import type { ToldRules } from '../../ask/told';
import type { Gate } from '../gate';
import type { GateEntry } from '../gate-entry';
import { gateDigestWhats, gateLines } from './gate-digest';
import { gateMessageNow, withGateTold } from './message-now';
import { type GateMessage, gateMessages } from './messages';

/** The rules by which gates are told of in digests and messages. */
export const gateTold = {
  digestLines: gateLines,
  digestWhats: gateDigestWhats,
  messages: gateMessages,
  messageNow: gateMessageNow,
  withTold: withGateTold,
} as const satisfies ToldRules<Gate, GateEntry, keyof typeof gateDigestWhats, GateMessage>;
