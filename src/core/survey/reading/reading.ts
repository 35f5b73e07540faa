import type { AccountId, IsoInstant } from '../../../contract/common';

/** The team's reading of the results of a closed checkpoint, as it is kept, and what follows: an issue, or the reason for none. */
export type WrittenReading = {
  readonly text: string;
  /** The issue as Jira showed it to whoever named it; null where nothing follows. */
  readonly issue: { readonly id: string; readonly key: string } | null;
  /** Empty where an issue follows. */
  readonly whyNoAction: string;
  readonly by: AccountId;
  readonly at: IsoInstant;
};
