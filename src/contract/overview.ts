import type { AccountId, IsoDate } from './common';
import type { GateStateName } from './gate/state';
import type { Meaning } from './gate/terms';

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

export type OverviewTask = OverviewRow & {
  readonly kind: 'task';
  readonly state: 'open' | 'completed' | 'declined';
  readonly awaits: 'date' | 'help' | null;
};

export type OverviewGate = OverviewRow & {
  readonly kind: 'gate';
  readonly meaning: Meaning;
  readonly state: Exclude<GateStateName, 'draft'>;
};
