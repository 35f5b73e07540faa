import type { Answer } from './answer';
import type { EngagementSummary } from './engagement';
import type { AccountId, IsoDate, IsoInstant, TaskOwner, TeamTask } from './task';

/** What licensed users may call from the issue panel and the project page. */
export type TeamCalls = {
  'show-issue': { payload: ShowIssue; reply: Answer<IssuePanel> };
  'show-project': { payload: { after?: number }; reply: Answer<ProjectOverview> };
  'give-task': { payload: GiveTask; reply: Answer<TeamTask> };
  'withdraw-task': { payload: WithdrawTask; reply: Answer<TeamTask> };
  'confirm-task': { payload: TaskReference; reply: Answer<TeamTask> };
  'return-task': { payload: ReturnTask; reply: Answer<TeamTask> };
  'show-history': { payload: { taskId: string }; reply: Answer<TaskHistory> };
};

/** The issue itself comes from the context, never from the payload. */
export type ShowIssue = { after?: number };

export type GiveTask = {
  /** Made once per filled-in form, so that a call sent twice gives one task. */
  attempt: string;
  engagementId: string;
  title: string;
  /** May be empty. */
  instructions: string;
  owner: TaskOwner;
  due: IsoDate | null;
};

export type TaskReference = { taskId: string; seen: number };
export type WithdrawTask = TaskReference & { reason: string };
export type ReturnTask = TaskReference & { missing: string };

export type IssuePanel = {
  readonly issue: { readonly id: string; readonly key: string };
  readonly mayEdit: boolean;
  readonly engagements: readonly EngagementSummary[];
  /** Newest first. */
  readonly tasks: readonly TeamTask[];
  /** Where the next page starts, for `show-issue`'s `after`; null at the end. */
  readonly next: number | null;
  readonly total: number;
};

export type ProjectOverview = {
  readonly project: { readonly id: string; readonly key: string };
  readonly engagements: readonly EngagementOverview[];
  /** For `show-project`'s `after`; null at the end. */
  readonly next: number | null;
};

export type EngagementOverview = {
  readonly engagement: EngagementSummary;
  /** Tasks that wait for the customer, and of these the overdue ones. */
  readonly waitingOnCustomer: number;
  readonly overdue: number;
  /** Completed by the customer and not yet confirmed or returned. */
  readonly waitingOnTeam: number;
  readonly tasks: readonly OverviewTask[];
};

export type OverviewTask = {
  readonly id: string;
  readonly issueId: string;
  readonly title: string;
  readonly owner: TaskOwner;
  readonly due: IsoDate | null;
  readonly state: 'open' | 'completed';
  readonly isOverdue: boolean;
};

/** What happened to a task: the sentences `history.<what>`. */
export type TaskHistory = {
  readonly taskId: string;
  /** The newest 25, oldest first. */
  readonly lines: readonly HistoryLine[];
  /** Whether each of these still matches its place in the hash chain. */
  readonly isIntact: boolean;
};

export type HistoryLine = {
  readonly what: HistoryWhat;
  readonly at: IsoInstant;
  readonly by: AccountId;
  readonly text?: string;
};

export const historyWhats = [
  'task-given',
  'task-completed',
  'task-confirmed',
  'task-returned',
  'task-withdrawn',
] as const;
export type HistoryWhat = (typeof historyWhats)[number];
