import { gateMessages } from '../gate/messages';
import { taskMessages } from '../task/messages';
import type { MessageOf } from '../text/message-template';

/** Every message that goes out at once. A new kind of ask adds its own here. */
export const urgentMessages = { ...taskMessages, ...gateMessages } as const;

/** Told at once: `comment.<name>` in `locales/`, its gaps filled with `facts`. */
export type UrgentMessage = MessageOf<typeof urgentMessages>;
