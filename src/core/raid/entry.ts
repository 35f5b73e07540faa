import type { AskRef } from '../../contract/calls/ask';
import type { AccountId, IsoDate, IsoInstant } from '../../contract/common';
import type { RaidKind, RaidProgress, Risk, SignedAs } from '../../contract/raid';
import type { ChainHead } from '../audit/event';
import { isPast } from '../calendar/day';

/** The record of what a customer has brought up, kept beside the Jira issue that the app makes of it. */
export type RaidEntry = {
  readonly id: string;
  readonly engagementId: string;
  readonly projectId: string;
  readonly kind: RaidKind;
  readonly what: string;
  /** It is a criterion that was found unmet, with the reason: `what` begins with what should be so, not with what is. */
  readonly isUnmet?: true;
  /** It is the reason of a rejection. What a signature asks for and is neither this nor unmet is a condition. */
  readonly isRejection?: true;
  /** The signature that asks for it. */
  readonly signOffId?: string;
  /** The title by which its customer knows what they signed. */
  readonly signedTitle?: string;
  /** Of a risk; null for an issue. */
  readonly risk: Omit<Risk, 'what'> | null;
  /** The ask with which it came up; null if it was raised by itself. */
  readonly origin: EntryOrigin | null;
  /** The day by which it is to be put right, if the customer names one. */
  readonly due?: IsoDate | null;
  readonly raisedBy: AccountId;
  readonly raisedAt: IsoInstant;
  /** The team member who sees to it. */
  readonly owner: AccountId | null;
  /** A reference in the Jira issue, by which the app finds an issue that it made although the reply was lost. */
  readonly reference: string;
  readonly issue: { readonly id: string; readonly key: string } | null;
  /** The number of times that its issue was made again after a deletion. */
  readonly madeAnew?: number;
  /** Its issue was deleted, and no other is made of it. */
  readonly isGone?: true;
  readonly progress: RaidProgress | null;
  readonly outcome: string | null;
  readonly history: ChainHead;
};

/** The part that an entry is of the signature that asks for it; null for what was raised by itself, or with a task. */
export function signedAs({ signOffId, isUnmet, isRejection }: RaidEntry): SignedAs | null {
  if (signOffId === undefined) return null;
  if (isUnmet) return 'unmet';
  return isRejection ? 'rejection' : 'condition';
}

/** An ask of any kind, and the Jira issue that it stands on; an ask on a version has none, but the version. */
export type EntryOrigin = { readonly ask: AskRef; readonly issueId: string | null; readonly versionId?: string };

/**
 * Whether its Jira issue is still looked after: it is there, and not done. That of a condition is looked after for good: the
 * acceptance hangs on it, and it may be opened again.
 */
export const isFollowed = ({ issue, progress, signOffId }: RaidEntry): boolean =>
  issue !== null && (progress !== 'done' || signOffId !== undefined);

/** The state of a condition. Of one whose issue was deleted nobody knows: it is neither open nor done. */
export type PointState = 'open' | 'done' | 'deleted';

export const pointStateOf = ({ progress, isGone }: Pick<RaidEntry, 'progress' | 'isGone'>): PointState =>
  progress === 'done' ? 'done' : isGone ? 'deleted' : 'open';

/** Whether the day is over by which something is to be put right, and it is not. @param today in the customer's time zone */
export const isPointOverdue = (entry: RaidEntry, today: IsoDate): boolean =>
  isPast(entry.due ?? null, today) && pointStateOf(entry) === 'open';

/** A rule of Jira's automation may delete what is made again: so it is made again only so often, then left to the team. */
const madeAnewAtMost = 3;

/** The entry as it is when its issue is made again; undefined where that has been done often enough. */
export function withIssueAnew(entry: RaidEntry, reference: string): RaidEntry | undefined {
  const { madeAnew = 0, isGone: _, ...rest } = entry;
  return madeAnew < madeAnewAtMost ? { ...rest, reference, madeAnew: madeAnew + 1 } : undefined;
}
