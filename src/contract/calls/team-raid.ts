import type { AccountId, IsoDate } from '../common';
import type { PointStanding, PortalRaidEntry, SignedAs } from '../raid';
import type { AskRef } from './ask';

/**
 * The state of an entry's Jira issue: it is being made, could not be made, or is there; the app can't find it; or it was deleted
 * for good.
 */
export type RaidIssueState = 'filing' | 'refused' | 'there' | 'unseen' | 'deleted';

/**
 * The part that an entry is of the signature that asks for it.
 * @property title of what was signed
 */
export type RaidSignature = { readonly as: SignedAs; readonly title: string };

/** An entry as the team sees it. */
export type TeamRaidEntry = Omit<PortalRaidEntry, 'condition'> &
  PointStanding & {
    readonly engagementId: string;
    /** The ask that it came up with; null if it was raised by itself. */
    readonly ask: AskRef | null;
    readonly due: IsoDate | null;
    readonly noticedBy: string;
    readonly raisedBy: AccountId;
    readonly owner: AccountId | null;
    readonly issueKey: string | null;
    readonly issueState: RaidIssueState;
    /** The signature that asks for it; null for what was raised otherwise. */
    readonly signature: RaidSignature | null;
    readonly revision: number;
  };
