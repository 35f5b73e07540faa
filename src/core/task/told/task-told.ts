import type { ToldRules } from '../../ask/told';
import type { Task } from '../task';
import type { TaskEntry } from '../task-entry';
import { taskMessageNow } from './message-now';
import { type TaskMessage, taskMessages } from './messages';
import { taskDigestWhats, taskLines } from './task-digest';

/** The rules by which customer tasks are told of in digests and messages. */
export const taskTold = {
  digestLines: taskLines,
  digestWhats: taskDigestWhats,
  messages: taskMessages,
  messageNow: taskMessageNow,
  // Each of its messages tells of an event that comes once.
  withTold: null,
} as const satisfies ToldRules<Task, TaskEntry, keyof typeof taskDigestWhats, TaskMessage>;
