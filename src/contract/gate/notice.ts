import type { IsoDate } from '../common';

/** The notice that silence will count as acceptance, as one signatory has had it. */
export type Notice = {
  /** The customer's day on which it reached them: its comment was on the request, and they could read it. */
  readonly on: IsoDate;
  /** The last day for a decision, as it said. */
  readonly lastDay: IsoDate;
};

/**
 * The reason why no notice reaches a signatory. `off-request`: they are neither reporter nor participant of the
 * engagement request. `closed`: their account is deactivated or gone. `mails-off`: they have switched off its mails in
 * the portal panel. What they have switched off elsewhere, nobody can ask Jira.
 */
export type Unreachable = 'off-request' | 'closed' | 'mails-off';
