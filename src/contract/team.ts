import type { AskIssueCalls, AskTeamCalls } from './ask';
import type { EngagementSummary } from './engagement';
import type { TeamGate } from './gate/team-gate';
import type { TeamRaidEntry } from './raid';
import type { Result } from './result';
import type { TeamTask } from './task/task';

/** What licensed users may call from the issue panel. */
export type TeamCalls = AskTeamCalls &
  AskIssueCalls & {
    'show-issue': { payload: ShowIssue; reply: Result<IssuePanel> };
    'answer-entry': { payload: AnswerEntry; reply: Result<TeamRaidEntry> };
  };

/** The issue itself comes from the context, never from the payload. */
export type ShowIssue = { after?: number };

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
