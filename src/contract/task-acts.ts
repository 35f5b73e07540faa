import type { Answer } from './answer';
import type { TaskOwner, TaskTerms, TeamTask } from './task';

/** What the team does with a task, from the issue and from the plan. */
export type TaskActs = {
  'confirm-task': { payload: TaskReference; reply: Answer<TeamTask> };
  'return-task': { payload: ReturnTask; reply: Answer<TeamTask> };
  'withdraw-task': { payload: WithdrawTask; reply: Answer<TeamTask> };
  'reassign-task': { payload: ReassignTask; reply: Answer<TeamTask> };
  'change-task': { payload: ChangeTask; reply: Answer<TeamTask> };
  'answer-proposal': { payload: AnswerProposal; reply: Answer<TeamTask> };
  'unblock-task': { payload: UnblockTask; reply: Answer<TeamTask> };
  'activate-task': { payload: TaskReference; reply: Answer<TeamTask> };
  'resume-reminders': { payload: TaskReference; reply: Answer<TeamTask> };
};

export type TaskReference = { taskId: string; seen: number };
export type WithdrawTask = TaskReference & { reason: string };
/** Of a completed task, or of a declined one that is to be done all the same. */
export type ReturnTask = TaskReference & { missing: string };
export type ReassignTask = TaskReference & { owner: TaskOwner };
export type ChangeTask = TaskReference & { terms: TaskTerms };
export type AnswerProposal = TaskReference & { isAccepted: boolean; words: string };
/** The way is free again. `words` tell the customer how. */
export type UnblockTask = TaskReference & { words: string };
