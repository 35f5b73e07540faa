import type { AccountId, IsoDate } from '../../contract/common';

/**
 * The part of a digest's line that is noted with the ask once the line is known to have reached its reader. Only a sign-off whose
 * silence counts as acceptance has such lines.
 */
export type LineNotice = {
  readonly askId: string;
  /** The instant from which the silence was counted, in seconds since 1970: a line about an earlier asking is no notice. */
  readonly since: number;
  /** The last day for a decision, as the line says it. */
  readonly lastDay: IsoDate;
};

export type GivenNotice = LineNotice & {
  readonly to: AccountId;
  /** They had switched off the request's mails when it was written: it is no notice, though they may have mails again by now. */
  readonly isUnmailed?: true;
};
