import type { IsoDate, IsoInstant } from './common';

/** 1 low, 2 medium, 3 high. */
export const grades = [1, 2, 3] as const;
export type Grade = (typeof grades)[number];

/** A risk as its finder puts it. */
export type Risk = {
  /** The event that could happen. */
  readonly what: string;
  readonly likelihood: Grade;
  readonly impact: Grade;
  /** The person who would notice first. May be empty. */
  readonly noticedBy: string;
};

/** The things that a customer brings up: a risk (may happen), or an issue (has happened), as in a RAID log. */
export const raidKinds = ['risk', 'issue'] as const;
export type RaidKind = (typeof raidKinds)[number];

/** The kinds of points that a signature asks to be put right. */
export const signedParts = ['condition', 'unmet', 'rejection'] as const;
export type SignedAs = (typeof signedParts)[number];

/** The status category, as Jira calls it, of the issue that an entry became. */
export type RaidProgress = 'new' | 'indeterminate' | 'done';

/** In characters unless said otherwise. */
export const raidLimits = {
  what: 500,
  outcome: 1000,
  noticedBy: 100,
  shown: 10,
  /** The most that one person may raise by themselves in an engagement, in a day. */
  perDay: 20,
} as const;

/** An entry as the customers of its engagement see it. */
export type PortalRaidEntry = {
  readonly id: string;
  readonly kind: RaidKind;
  readonly what: string;
  /** `what` begins with a criterion that was found unmet. */
  readonly isUnmet: boolean;
  readonly likelihood: Grade | null;
  readonly impact: Grade | null;
  readonly raisedAt: IsoInstant;
  /** Null until its Jira issue is there. */
  readonly progress: RaidProgress | null;
  /** The outcome, in the team's words to the customer. */
  readonly outcome: string | null;
  /** It is to be put right, because their signature asks for it. Absent for what they have reported by itself. */
  readonly condition?: RaisedCondition;
  /** It was raised because they were stuck at a task. Absent for all else, and where the task is not theirs to know any more. */
  readonly obstacle?: RaisedObstacle;
};

/**
 * Whether something that a customer was stuck at is still in the way of the task.
 * @property freedAt since when it is not; null where that is not known
 * @property isAnswered the team has said something about it
 */
export type RaisedObstacle =
  | { readonly isInTheWay: true }
  | { readonly isInTheWay: false; readonly freedAt: IsoInstant | null; readonly isAnswered: boolean };

/**
 * A condition as the customer sees it who has signed with it: by when it is to be put right, and by whom of the team.
 * @property of the title of what was signed; null where it is not kept
 */
type RaisedCondition = {
  readonly of: string | null;
  readonly due: IsoDate | null;
  readonly ownerName: string | null;
} & PointStanding;

/** The standing of something that a signature asks to be put right. */
export type PointStanding = {
  /** It was asked for by a signature that is not in force any more: of an earlier round, or taken back. */
  readonly isLeft: boolean;
  /** Its day is over, in the customer's time zone, and it is not done: never of what is left. */
  readonly isOverdue: boolean;
};

export type RaiseEntry = {
  /** Made once per filled-in form, so that a call sent twice raises one entry. */
  attempt: string;
  engagementId: string;
} & ({ kind: 'risk'; risk: Risk } | { kind: 'issue'; what: string });

/** Asks for what the caller has raised in an engagement, newest first, a page at a time. `after` is the word of the page before. */
export type ListRaised = { engagementId: string; after?: string | undefined };

/** @property next for the next page; null where there is no more */
export type RaisedPage = { readonly entries: readonly PortalRaidEntry[]; readonly next: string | null };
