import type { AccountId, IsoDate } from './common';

/** An ask in the overview of a project, as all kinds have it in common. */
export type OverviewRow = {
  readonly id: string;
  /** The issue that it stands on; null for what is on a version. */
  readonly issueId: string | null;
  /** The version that it stands on, where it is on no issue. */
  readonly versionId: string | null;
  readonly title: string;
  /**
   * The people whom it waits for, or who have done it; empty for anyone of the customer's side; null where that is only for who may
   * see its issue, and the reader may not.
   */
  readonly people: readonly AccountId[] | null;
  readonly due: IsoDate | null;
  /** The last day on which the customer may decide, where silence counts as acceptance. */
  readonly deemedAfter: IsoDate | null;
  readonly isOverdue: boolean;
  readonly isUrgent: boolean;
  /** The side that it waits for: the team, as soon as one of its people is asked in vain. */
  readonly turn: 'team' | 'customer';
};
