import type { AskOwner, IsoDate } from '../common';
import type { Result } from '../result';
import type { TaskTerms, TeamTask } from './task';

/** The team's commands on a task, from the issue and from the plan. */
export type TaskCommands = {
  'confirm-task': { payload: TaskReference; reply: Result<TeamTask> };
  'return-task': { payload: ReturnTask; reply: Result<TeamTask> };
  'withdraw-task': { payload: WithdrawTask; reply: Result<TeamTask> };
  'reassign-task': { payload: ReassignTask; reply: Result<TeamTask> };
  'change-task': { payload: ChangeTask; reply: Result<TeamTask> };
  'answer-proposal': { payload: AnswerProposal; reply: Result<TeamTask> };
  'unblock-task': { payload: UnblockTask; reply: Result<TeamTask> };
  'activate-task': { payload: TaskReference; reply: Result<TeamTask> };
  'resume-reminders': { payload: TaskReference; reply: Result<TeamTask> };
};

export type TaskReference = { taskId: string; revision: number };
export type WithdrawTask = TaskReference & { reason: string };
/** Of a completed task, or of a declined one that is to be done all the same. */
export type ReturnTask = TaskReference & { missing: string };
export type ReassignTask = TaskReference & { owner: AskOwner };
export type ChangeTask = TaskReference & { terms: TaskTerms };
/** @property date the day that the team agrees to instead of the one that was asked for */
export type AnswerProposal = TaskReference & { isAccepted: boolean; words: string; date?: IsoDate | undefined };
/** The way is free again. `words` tell the customer how. */
export type UnblockTask = TaskReference & { words: string };
