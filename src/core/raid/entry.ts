import type { AccountId, IsoDate, IsoInstant } from '../../contract/common';
import type { RaidKind, RaidProgress } from '../../contract/raid';
import type { Risk } from '../../contract/task/task';
import type { ChainHead } from '../audit/event';

/** What a customer has brought up, kept beside the Jira issue that the app makes of it. */
export type RaidEntry = {
  readonly id: string;
  readonly engagementId: string;
  readonly projectId: string;
  readonly kind: RaidKind;
  readonly what: string;
  /** Of a risk; null for an issue. */
  readonly risk: Omit<Risk, 'what'> | null;
  /** Where it came up: a customer task, and the Jira issue of that; null for what was raised by itself. */
  readonly origin: EntryOrigin | null;
  /** When it is to be put right, where the customer says so. */
  readonly due?: IsoDate | null;
  readonly raisedBy: AccountId;
  readonly raisedAt: IsoInstant;
  /** Who of the team sees to it. */
  readonly owner: AccountId | null;
  /** What the Jira issue is signed with, so that a making whose answer was lost is found again. */
  readonly reference: string;
  readonly issue: { readonly id: string; readonly key: string } | null;
  readonly progress: RaidProgress | null;
  readonly outcome: string | null;
  readonly history: ChainHead;
};

/** A customer task or a gate, and the Jira issue of that; what stands on a version has none. */
export type EntryOrigin =
  | { readonly taskId: string; readonly issueId: string | null }
  | { readonly gateId: string; readonly issueId: string | null };

/** Whether its Jira issue is still looked after: it is there, and not done. */
export const isFollowed = ({ issue, progress }: RaidEntry): boolean => issue !== null && progress !== 'done';
