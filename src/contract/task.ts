/** The limits that forms show and doors enforce, in characters unless said otherwise. */
export const taskLimits = {
  title: 120,
  instructions: 4000,
  comment: 2000,
  reason: 1000,
  /** Days ahead that a due date may lie. */
  dueDays: 730,
  /** Open and closed tasks together. */
  perIssue: 200,
  openPerOwner: 200,
  /** What one owner can hold over all engagements. */
  openInAll: 600,
} as const;

/** `YYYY-MM-DD`, a day in the customer's time zone. */
export type IsoDate = string;
/** `2026-11-22T09:30:00Z` */
export type IsoInstant = string;
export type AccountId = string;

/** Who on the customer's side is to do a task: one person, or whoever of them acts first. */
export type TaskOwner = { readonly kind: 'person'; readonly accountId: AccountId } | { readonly kind: 'side' };

export type TaskStateName = 'open' | 'completed' | 'confirmed' | 'withdrawn';

/** A task as the team sees it. */
export type TeamTask = {
  readonly id: string;
  readonly engagementId: string;
  readonly title: string;
  readonly instructions: string;
  readonly owner: TaskOwner;
  readonly due: IsoDate | null;
  readonly state: TaskStateName;
  readonly isOverdue: boolean;
  /** When it came into this state. */
  readonly since: IsoInstant;
  /** 1 on the first try; one more each time that the team returns it. */
  readonly round: number;
  readonly givenBy: AccountId;
  readonly givenAt: IsoInstant;
  /** The customer's latest completion, also while the task is open again after a return. */
  readonly completion: { readonly by: AccountId; readonly at: IsoInstant; readonly comment: string } | null;
  /** What was missing, while a returned task is open again. */
  readonly missing: string | null;
  readonly withdrawal: { readonly by: AccountId; readonly reason: string } | null;
  /** How many events its history holds: sent back with each act, so that nobody decides on what they did not see. */
  readonly seen: number;
};

/** A task as its customer sees it: nothing internal. */
export type PortalTask = {
  readonly id: string;
  readonly engagementId: string;
  readonly engagementName: string;
  readonly requestKey: string;
  readonly title: string;
  /** Null where a list shows the title only: `show-task` brings the rest. */
  readonly instructions: string | null;
  readonly due: IsoDate | null;
  readonly isOverdue: boolean;
  readonly state: TaskStateName;
  readonly since: IsoInstant;
  readonly owner: 'you' | 'anyone' | 'colleague';
  readonly completion: { readonly by: 'you' | 'colleague'; readonly at: IsoInstant; readonly comment: string } | null;
  readonly missing: string | null;
  readonly withdrawalReason: string | null;
  /** The name, as it is now, of the team member to ask; null where it can't be shown, and with the title only. */
  readonly contact: string | null;
  readonly seen: number;
  /** Today in the customer's time zone: what "tomorrow" is told by, whatever the reader's clock says. */
  readonly today: IsoDate;
};
