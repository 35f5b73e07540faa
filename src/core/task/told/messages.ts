import type { MessageOf, MessageTemplates } from '../../text/message-template';

/** The messages that the customer gets at once about an urgent task. */
export const taskMessages = {
  'task-given': { title: 'words' },
  'task-given-due': { title: 'words', due: 'day' },
  'task-changed': { title: 'words' },
  'task-answered': { title: 'words', words: 'words' },
  'task-returned': { title: 'words', missing: 'words' },
  'task-asked-again': { title: 'words', missing: 'words' },
  'task-confirmed': { title: 'words' },
  'task-withdrawn': { title: 'words', reason: 'words' },
  'task-gone': { title: 'words' },
} as const satisfies MessageTemplates;

export type TaskMessage = MessageOf<typeof taskMessages>;
