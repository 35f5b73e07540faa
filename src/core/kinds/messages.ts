import type { AskKind } from '../../contract/calls/ask';
import type { AllOf } from '../../contract/common';
import type { MessageOf } from '../text/message-template';
import { kindRules } from './ask-kinds';

type MessagesOfAll = AllOf<{ [K in AskKind]: (typeof kindRules)[K]['messages'] }>;

/** Every message that goes out at once, of every kind. */
export const urgentMessages: MessagesOfAll = Object.assign(
  {},
  ...Object.values(kindRules).map(({ messages }) => messages),
);

/** Told at once: `comment.<name>` in `locales/`, its gaps filled with `facts`. */
export type UrgentMessage = MessageOf<MessagesOfAll>;
