import type { OnIssueRules } from '../../ask/kind';
import type { Task } from '../task';
import { type TaskFields, taskCounted, taskFields } from './task-counted';

/** The rules by which an issue tells of the tasks on it. */
export const tasksOnIssue = {
  countedAs: taskCounted,
  issueFields: taskFields,
  lozenges: {},
  lozengeOf: () => null,
} as const satisfies OnIssueRules<Task, TaskFields, never>;
