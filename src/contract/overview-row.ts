import type { AccountId, IsoDate } from './common';

/** What every ask has in common in the overview of a project. */
export type OverviewRow = {
  readonly id: string;
  /** Where it is; null for what is on no issue, as a gate on a version. */
  readonly issueId: string | null;
  readonly title: string;
  /** Whom it waits for, or who has done it; empty for anyone of the customer's side. */
  readonly people: readonly AccountId[];
  readonly due: IsoDate | null;
  readonly isOverdue: boolean;
};
