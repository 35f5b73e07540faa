import type { AccountId, IsoDate } from '../common';
import type { PortalRaidEntry } from '../raid';
import type { AskRef } from './ask';

/** An entry as the team sees it. */
export type TeamRaidEntry = PortalRaidEntry & {
  readonly engagementId: string;
  /** The ask that it came up with; null if it was raised by itself. */
  readonly ask: AskRef | null;
  readonly due: IsoDate | null;
  readonly noticedBy: string;
  readonly raisedBy: AccountId;
  readonly owner: AccountId | null;
  readonly issueKey: string | null;
  readonly revision: number;
};
