import type { EngagementSummary } from '../engagement';
import type { Result } from '../result';
import type { AskIssueCalls, AskKind, AskTeamCalls, TeamAsks } from './ask';
import type { TeamRaidEntry } from './team-raid';

/** The calls of licensed users from the issue panel. */
export type TeamCalls = AskTeamCalls &
  AskIssueCalls & {
    'show-issue': { payload: ShowIssue; reply: Result<IssuePanel> };
    'tell-outcome': { payload: TellOutcome; reply: Result<TeamRaidEntry> };
  };

/**
 * The issue itself comes from the context, never from the payload. Without `more` all that is shown first; with it, of
 * one kind those asks that come after the first so many.
 */
export type ShowIssue = { more?: { kind: AskKind; after: number } };

/** The outcome of something that the customer raised, in words for them. */
export type TellOutcome = { entryId: string; revision: number; outcome: string };

export type IssuePanel = {
  readonly issue: { readonly id: string; readonly key: string };
  readonly mayEdit: boolean;
  /** The engagements for whose team the caller may act, by id: none where they may not edit, or are a customer themselves. */
  readonly mayActIn: readonly string[];
  /** In team-managed projects no workflow rule of an app can hold a transition: gates advise. */
  readonly canHold: boolean;
  readonly engagements: readonly EngagementSummary[];
  /** Of a kind that was not asked for there are none. */
  readonly asks: { readonly [K in AskKind]: AskPage<TeamAsks[K]> };
  /** The entry that this issue was made of, then what customers have raised with asks on it, newest first. */
  readonly raid: readonly TeamRaidEntry[];
};

/** Some of the asks of one kind on an issue. */
export type AskPage<Ask> = {
  /** Newest first. */
  readonly shown: readonly Ask[];
  /** The start of the next page, for `show-issue`'s `more`; null at the end. */
  readonly next: number | null;
  /** On the issue. */
  readonly total: number;
};
