import type { AskTeamCalls } from './ask';
import type { AccountId, IsoDate, IsoInstant } from './common';
import type { EngagementSummary } from './engagement';
import type { TeamRaidEntry } from './raid';
import type { Result } from './result';
import type { Activation, TaskOwner, TaskTerms, TeamTask } from './task';
import type { TeamGate } from './team-gate';

export type * from './task-commands';

/** What licensed users may call from the issue panel. */
export type TeamCalls = AskTeamCalls & {
  'show-issue': { payload: ShowIssue; reply: Result<IssuePanel> };
  'give-task': { payload: GiveTask; reply: Result<TeamTask> };
  'show-history': { payload: { taskId: string }; reply: Result<TaskHistory> };
  'answer-entry': { payload: AnswerEntry; reply: Result<TeamRaidEntry> };
};

/** The issue itself comes from the context, never from the payload. */
export type ShowIssue = { after?: number };

export type GiveTask = TaskTerms & {
  /** Made once per filled-in form, so that a call sent twice gives one task. */
  attempt: string;
  engagementId: string;
  owner: TaskOwner;
  activation: Activation;
};

/** What became of something the customer raised, in words for them. */
export type AnswerEntry = { entryId: string; revision: number; outcome: string };

export type IssuePanel = {
  readonly issue: { readonly id: string; readonly key: string };
  readonly mayEdit: boolean;
  readonly mayAdminister: boolean;
  /** In team-managed projects no workflow rule of an app can hold a transition: gates advise. */
  readonly canHold: boolean;
  readonly engagements: readonly EngagementSummary[];
  /** Newest first. */
  readonly tasks: readonly TeamTask[];
  /** Newest first; on the first page only. */
  readonly gates: readonly TeamGate[];
  /** The entry that this issue was made of, then what customers have raised with its tasks, newest first. */
  readonly raid: readonly TeamRaidEntry[];
  /** Where the next page starts, for `show-issue`'s `after`; null at the end. */
  readonly next: number | null;
  readonly total: number;
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
  /** `app` where the app did it by itself. */
  readonly by: AccountId;
  readonly text?: string;
  /** The date that was asked for or settled. */
  readonly date?: IsoDate;
  /** Whom the task went to; null for anyone of the customer's side. */
  readonly to?: AccountId | null;
};

export const historyWhats = [
  'task-given',
  'task-activated',
  'task-changed',
  'task-accepted',
  'task-handed-over',
  'task-reassigned',
  'date-proposed',
  'date-agreed',
  'date-refused',
  'task-stuck',
  'task-unstuck',
  'task-unblocked',
  'task-completed',
  'task-declined',
  'task-undone',
  'task-confirmed',
  'task-returned',
  'task-withdrawn',
  'task-overdue',
  'customer-nudged',
  'customer-reminded',
  'sponsor-told',
  'reminders-paused',
  'reminders-resumed',
] as const;
export type HistoryWhat = (typeof historyWhats)[number];
