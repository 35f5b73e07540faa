import type { Result } from '../result';
import type { CompletionEvidence, DateProposal, PortalTask } from './task';

/** The calls of customers about tasks. */
export type PortalTaskCalls = {
  'show-task': { payload: { taskId: string }; reply: Result<PortalTask> };
  'accept-task': { payload: TaskCommand; reply: Result<PortalTask> };
  'propose-date': { payload: ProposeDate; reply: Result<PortalTask> };
  'decline-task': { payload: TaskCommand & { reason: string }; reply: Result<PortalTask> };
  'hand-over-task': { payload: HandOverTask; reply: Result<PortalTask> };
  'report-stuck': { payload: TaskCommand & { reason: string }; reply: Result<PortalTask> };
  'report-unstuck': { payload: TaskCommand; reply: Result<PortalTask> };
  'complete-task': { payload: CompleteTask; reply: Result<PortalTask> };
  'undo-task': { payload: TaskCommand; reply: Result<PortalTask> };
};

/** `revision` is the task's, as it was shown. */
export type TaskCommand = { taskId: string; revision: number };
export type CompleteTask = TaskCommand & CompletionEvidence;
export type ProposeDate = TaskCommand & DateProposal;
/** To a colleague, or to whoever of the customer's side acts first (null). */
export type HandOverTask = TaskCommand & { to: string | null };
