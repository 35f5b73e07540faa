import type { AskKind } from '../../contract/calls/ask';
import type { AllOf } from '../../contract/common';
import type { MessageOf } from '../text/message-template';
import { toldRules } from './ask-kinds';

type MessagesOfAll = AllOf<{ [K in AskKind]: ReturnType<typeof toldRules>[K]['messages'] }>;

/** Every message that goes out at once, of every kind. */
export const urgentMessages: MessagesOfAll = Object.assign(
  {},
  ...Object.values(toldRules()).map(({ messages }) => messages),
);

/** Told at once: `comment.<name>` in `locales/`, its gaps filled with `facts`. */
export type UrgentMessage = MessageOf<MessagesOfAll>;
