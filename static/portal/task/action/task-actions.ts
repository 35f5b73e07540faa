import type { Refusal } from '../../../../src/contract/result';
import type { PortalTask } from '../../../../src/contract/task/task';
import type { Done } from './outcome';

/** The effects of a command on a task on the screen. */
export type TaskActions = {
  /** The rest of a task has come. */
  readonly onLoaded: (task: PortalTask) => void;
  /** @param before the task as it was shown, with its names */
  readonly onDone: (before: PortalTask, updated: PortalTask, done: Done) => void;
  /** The task is no longer as it was shown; the reason is for the customer to read. */
  readonly onStale: (task: PortalTask, error: Refusal) => Promise<void>;
};
