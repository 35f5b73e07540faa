import type { Answer } from './answer';
import type { DateProposal, PortalTask, Proof } from './task';

/** What customers may call about tasks. */
export type PortalTaskCalls = {
  'show-task': { payload: { taskId: string }; reply: Answer<PortalTask> };
  'accept-task': { payload: ActOnTask; reply: Answer<PortalTask> };
  'propose-date': { payload: ProposeDate; reply: Answer<PortalTask> };
  'decline-task': { payload: ActOnTask & { reason: string }; reply: Answer<PortalTask> };
  'hand-over-task': { payload: HandOverTask; reply: Answer<PortalTask> };
  'report-stuck': { payload: ActOnTask & { reason: string }; reply: Answer<PortalTask> };
  'report-unstuck': { payload: ActOnTask; reply: Answer<PortalTask> };
  'complete-task': { payload: CompleteTask; reply: Answer<PortalTask> };
  'undo-task': { payload: ActOnTask; reply: Answer<PortalTask> };
};

/** `seen` is the task's, as it was shown. */
export type ActOnTask = { taskId: string; seen: number };
export type CompleteTask = ActOnTask & Proof;
export type ProposeDate = ActOnTask & DateProposal;
/** To a colleague, or to whoever of the customer's side acts first (null). */
export type HandOverTask = ActOnTask & { to: string | null };
