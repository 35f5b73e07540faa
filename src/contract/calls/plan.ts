import type { EngagementSummary, Unseen } from '../engagement';
import type { Result } from '../result';
import type { AskKind, AskPlanCalls, OverviewAsk } from './ask';

/** The calls of licensed users from the project page. */
export type PlanCalls = AskPlanCalls & {
  'show-project': { payload: { after?: number }; reply: Result<ProjectOverview> };
  /** Withdraws an ask whose issue or version the app can't find, or has an entry let go of such an issue. */
  'settle-unseen': { payload: SettleUnseen; reply: Result<null> };
  /** Versions of the project that are not archived, newest first. */
  'list-versions': { payload: Record<string, never>; reply: Result<readonly ProjectVersion[]> };
};

/** Something unseen, with the kind by which it is settled. */
export type UnseenItem = Unseen & { readonly kind: AskKind | 'entry' };

/** @property reason why it is withdrawn, for the customer to read, or for the team of what has not begun; empty for an entry */
export type SettleUnseen = Pick<UnseenItem, 'kind' | 'id'> & { readonly engagementId: string; readonly reason: string };

/** A version that an ask can stand on. */
export type ProjectVersion = { readonly id: string; readonly name: string; readonly isReleased: boolean };

export type ProjectOverview = {
  readonly project: { readonly id: string; readonly key: string };
  readonly engagements: readonly EngagementOverview[];
  /** For `show-project`'s `after`; null at the end. */
  readonly next: number | null;
};

export type EngagementOverview = {
  readonly engagement: EngagementSummary;
  /** Whether the reader may edit here and acts for the team: nobody does where they are the customer. */
  readonly mayAct: boolean;
  /** Asks of every kind that wait for the customer, each once however many it is asked of. */
  readonly waitingOnCustomer: number;
  /**
   * Asks of every kind that wait for the team: tasks that are completed, declined, or open with a question to it; gates
   * that are rejected, expired or invalidated, or open and waiting for somebody in vain.
   */
  readonly waitingOnTeam: number;
  /** Of those that wait for the customer, the overdue ones. */
  readonly overdueOnCustomer: number;
  readonly asks: readonly OverviewAsk[];
  /** The asks that are not over, and the entries, whose issues or versions the app can't find. */
  readonly unseen: readonly UnseenItem[];
};
